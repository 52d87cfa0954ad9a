import { isJsonObject, type Json } from '../../contract/json.ts'
import { isJsonList } from '../../inputs/slips/json-type.ts'
import type { Reading } from '../reading.ts'
import type { DayOrder } from './calendar-days.ts'
import type { MomentForm } from './moment.ts'
import { momentsOf } from './moments.ts'
import { converted } from './reader.ts'
import { writtenMoment } from './written-moment.ts'

const orders: readonly DayOrder[] = ['day-first', 'month-first']
/** More are no list that somebody wrote by hand. */
const mostDates = 1_000

/**
 * The same list or object with all of its dates as ISO 8601 writes them, taken in one order: people do not change it from
 * one date to the next. Where one of the dates has but one order, that is the order of all.
 */
export function datesOfOneOrder({ value, cost }: Reading): readonly Reading[] {
  const names = isJsonObject(value) ? Object.keys(value) : undefined
  const parts: readonly Json[] = isJsonList(value) ? value : isJsonObject(value) ? Object.values(value) : []
  if (parts.length < 2 || parts.length > mostDates) return []
  const moments = parts.map((part) => (typeof part === 'string' ? momentsOf(part) : []))
  if (moments.some((forms) => forms.length === 0)) return []
  const taken = orders.flatMap((order) => inOrder(moments, order) ?? [])
  // Little: that every part is a date tells much. Where nobody asks for dates, the texts as they are cost less.
  const price = cost + (taken.length > 1 ? 0.2 : 0.1)
  return taken.flatMap((forms) =>
    written(forms).map((texts) =>
      converted(
        names === undefined ? texts : Object.fromEntries(names.map((name, at) => [name, texts[at] ?? ''])),
        price,
      ),
    ),
  )
}

/** A list in a list, so that none is told from an empty one. */
function inOrder(
  moments: readonly (readonly MomentForm[])[],
  order: DayOrder,
): readonly [readonly MomentForm[]] | undefined {
  const forms = moments.map((some) => some.find((form) => form.order === undefined || form.order === order))
  return forms.every((form) => form !== undefined) ? [forms] : undefined
}

/** As dates where none has a time, as dates with a time where all have one. */
function written(forms: readonly MomentForm[]): readonly (readonly string[])[] {
  const clocks = forms.filter(({ moment }) => moment.clock !== undefined).length
  if (clocks > 0 && clocks < forms.length) return []
  const texts = forms.map((form) => writtenMoment(form).filter(({ text }) => text.includes('T') === clocks > 0))
  const first = texts.flatMap(([one]) => (one === undefined ? [] : [one.text]))
  return first.length === forms.length ? [first] : []
}
