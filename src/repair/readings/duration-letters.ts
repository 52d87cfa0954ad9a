import { durationForms, sumOf, type Unit } from './duration.ts'
import type { Form } from './reader.ts'

/** What is almost ISO 8601: lower case, spaces, a comma, parts in another order or on the wrong side of the T. */
export function letterForms(written: string, isNegative: boolean): readonly Form[] {
  const text = written.toUpperCase().replace(/\s+/g, '').replaceAll(',', '.')
  const found = /^(P?)((?:\d+(?:\.\d+)?[YMWDHS])*)(?:T((?:\d+(?:\.\d+)?[HMS])*))?$/.exec(text)
  const [, mark = '', date = '', time = ''] = found ?? []
  if (date + time === '') return []
  const ofTime = countsIn(time, minutes)
  const asMonths = sumOf([...countsIn(date, months), ...ofTime])
  const asMinutes = sumOf([...countsIn(date, minutes), ...ofTime])
  const isMixed = /[HS]/.test(date)
  if (mark === 'P' || text.includes('T')) {
    const cost = mark === 'P' ? 1 : 1.5
    // In front of the T, M is months; but who forgets the T means minutes.
    const forgotten = isMixed ? 0.5 : 1.5
    return [
      ...durationForms(asMonths, isNegative, isMixed ? cost + 1 : cost),
      ...durationForms(asMinutes, isNegative, cost + forgotten),
    ]
  }
  if (/Y/.test(date)) return durationForms(asMonths, isNegative, 1.5)
  // A capital M alone may be either.
  if (!/^\d+M$/.test(written)) return durationForms(asMinutes, isNegative, 1.5)
  return [...durationForms(asMinutes, isNegative, 2), ...durationForms(asMonths, isNegative, 2)]
}

const months: Unit = { part: 'months', times: 1 }
const minutes: Unit = { part: 'minutes', times: 1 }

const units: Readonly<Record<string, Unit>> = {
  Y: { part: 'years', times: 1 },
  W: { part: 'days', times: 7 },
  D: { part: 'days', times: 1 },
  H: { part: 'hours', times: 1 },
  S: { part: 'seconds', times: 1 },
}

function countsIn(text: string, unitOfM: Unit): readonly (readonly [Unit, number])[] {
  return [...text.matchAll(/(\d+(?:\.\d+)?)([YMWDHS])/g)].map(
    ([, count, letter = '']) => [units[letter] ?? unitOfM, Number(count)] as const,
  )
}
