import { isJsonObject, type Json } from '../../contract/json.ts'
import type { Reading } from '../reading.ts'
import { durationForms } from './duration.ts'
import { letterForms } from './duration-letters.ts'
import { memberForms, wordForms } from './duration-words.ts'
import { convertedForms, type Form } from './reader.ts'
import type { Wanted } from './wanted.ts'

const longestText = 100
const mostMembers = 8

/** The duration that words, a clock or an almost right text stand for; a bare number has no unit, and is not read. */
export function durationReadings(value: Json, wanted: Wanted): readonly Reading[] {
  if (isJsonObject(value))
    return wanted.takes('string') && Object.keys(value).length <= mostMembers ? convertedForms(memberForms(value)) : []
  if (typeof value !== 'string' || value.length > longestText || !wanted.asks('duration')) return []
  const [, sign, rest = ''] = /^([-+]?)\s*(.*)$/s.exec(value.normalize('NFKC').trim()) ?? []
  const isNegative = sign === '-'
  return convertedForms([
    ...letterForms(rest, isNegative),
    ...wordForms(rest, isNegative),
    ...clockForms(rest, isNegative),
  ])
}

/** `00:05:00`, also with days in front as .NET has it; with two parts it can be hours or minutes. */
function clockForms(text: string, isNegative: boolean): readonly Form[] {
  const [, days, hours, minutes, seconds] = /^(?:(\d+)\.)?(\d{1,3}):(\d{2}):(\d{2}(?:[.,]\d{1,7})?)$/.exec(text) ?? []
  if (seconds !== undefined) {
    const duration = {
      days: Number(days ?? 0),
      hours: Number(hours),
      minutes: Number(minutes),
      seconds: Number(seconds.replace(',', '.')),
    }
    return durationForms(duration, isNegative, 1.5)
  }
  const [, first, second] = /^(\d{1,3}):(\d{2})$/.exec(text) ?? []
  if (first === undefined) return []
  return [
    ...durationForms({ hours: Number(first), minutes: Number(second) }, isNegative, 2.5),
    ...durationForms({ minutes: Number(first), seconds: Number(second) }, isNegative, 2.5),
  ]
}
