import { type Clock, millisecondsOf, type Moment, type MomentForm, utcMoment } from './moment.ts'
import type { Form } from './reader.ts'

/** A moment as ISO 8601 writes it: its date, its date and time, its time. What is lost or assumed costs more. */
export function writtenMoment({ moment, cost }: MomentForm): readonly Form[] {
  const { clock } = moment
  if (clock === undefined)
    return [
      { text: dateText(moment), cost },
      { text: `${dateText(moment)}T00:00:00Z`, cost: cost + 1 },
      { text: `${dateText(moment)}T00:00:00.000Z`, cost: cost + 1.1 },
    ]
  const inUtc = clock.offset === undefined ? undefined : utcMoment(millisecondsOf(moment), clock.fraction)
  const isMidnight = clock.hour + clock.minute + clock.second === 0 && /^0*$/.test(clock.fraction)
  return [
    { text: dateText(moment), cost: cost + (isMidnight ? 0 : 0.5) },
    // Where the day is another one in UTC, that could be meant.
    ...(inUtc === undefined ? [] : [{ text: dateText(inUtc), cost: cost + 1.25 }]),
    ...instantTexts(moment, cost + (clock.offset === undefined ? 0.5 : 0)),
    ...(inUtc === undefined ? [] : instantTexts(inUtc, cost + 0.25)),
    { text: clockText(clock), cost: cost + 1 },
  ]
}

/** The date in the forms that only a pattern can ask for. */
export function writtenOtherwise({ moment, cost }: MomentForm): readonly Form[] {
  const [year = '', month = '', day = ''] = dateText(moment).split('-')
  const price = cost + (moment.clock === undefined ? 0.5 : 1)
  return [
    `${day}.${month}.${year}`,
    `${day}/${month}/${year}`,
    `${month}/${day}/${year}`,
    `${year}/${month}/${day}`,
    year + month + day,
  ].map((text) => ({ text, cost: price }))
}

/** A time as `hh:mm:ss`, and with its parts of a second where there are some. */
export function writtenClock(clock: Clock): readonly Form[] {
  const offset = clock.offset === undefined ? '' : offsetText(clock.offset)
  const plain = clockText({ ...clock, fraction: '' })
  return [
    { text: clockText(clock), cost: offset === '' ? 1 : 1.5 },
    { text: clockText(clock) + offset, cost: 1 },
    ...(/^0*$/.test(clock.fraction) ? [{ text: plain, cost: 1 }] : []),
  ]
}

/** With the digits of the second as they were, and where none are lost with none and with three. */
function instantTexts(moment: Moment, cost: number): readonly Form[] {
  const { clock } = moment
  if (clock === undefined) return []
  const tail = offsetText(clock.offset ?? 0)
  const text = (fraction: string): string => `${dateText(moment)}T${clockText({ ...clock, fraction })}${tail}`
  const isWhole = /^0*$/.test(clock.fraction)
  return [
    { text: text(clock.fraction), cost },
    ...(isWhole
      ? [
          { text: text(''), cost },
          { text: text('000'), cost: cost + 0.1 },
        ]
      : []),
  ]
}

function dateText({ year, month, day }: Moment): string {
  return `${padded(year, 4)}-${padded(month)}-${padded(day)}`
}

function clockText({ hour, minute, second, fraction }: Clock): string {
  return `${padded(hour)}:${padded(minute)}:${padded(second)}${fraction === '' ? '' : `.${fraction}`}`
}

function offsetText(offset: number): string {
  if (offset === 0) return 'Z'
  const minutes = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`
}

function padded(number: number, length = 2): string {
  return String(number).padStart(length, '0')
}
