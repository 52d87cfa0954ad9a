import type { Json } from '../../contract/json.ts'
import type { Reading } from '../reading.ts'
import { clockOf } from './clock.ts'
import { momentsOf } from './moments.ts'
import { convertedForms, longestWord } from './reader.ts'
import type { Wanted } from './wanted.ts'
import { writtenClock, writtenMoment, writtenOtherwise } from './written-moment.ts'

const formats = ['date', 'date-time', 'time', 'iso-time', 'iso-date-time']

/** The date, the time or both that a text or a count since 1970 stands for, as ISO 8601 writes them. */
export function timeReadings(value: Json, wanted: Wanted): readonly Reading[] {
  const isText = typeof value === 'string'
  if (!(isText || typeof value === 'number') || !wanted.takes('string') || !wanted.asks(...formats)) return []
  const moments = momentsOf(value)
  const clock = isText && value.length < longestWord ? clockOf(value.normalize('NFKC')) : undefined
  const forms = [
    ...moments.flatMap(writtenMoment),
    ...(wanted.patterns.length > 0 ? moments.flatMap(writtenOtherwise) : []),
    ...(clock === undefined ? [] : writtenClock(clock)),
  ]
  // A date is no step towards a date and a time: the time that was told would be lost.
  return convertedForms(forms.filter(({ text }) => wanted.fits(text)))
}
