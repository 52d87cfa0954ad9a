import type { Json } from '../../contract/json.ts'
import { chunksOf } from './chunks.ts'
import { equalParts, type SimplerParts } from './simpler-parts.ts'
import { takingTurns } from './taking-turns.ts'
import { comparePlainness, isPlainer } from './plainness.ts'

/** As many parts of a list are left out in one step, and so many items made plainer. */
const mostParts = 300

/** Plainer lists: without some items, in order, with equal items made plainer alike, with plainer items. */
export function* simplerLists(
  list: readonly Json[],
  simplest: readonly Json[] | undefined,
  simplerParts: SimplerParts,
): Generator<Json> {
  for (const { from, to } of chunksOf(list.length, mostParts))
    if (simplest?.length !== 0 || to - from < list.length) yield replaced(list, from, to, [])
  const known = (index: number): Json | undefined => simplest?.[index] ?? simplest?.[0]
  const plainest = list.reduce((best, item) => (isPlainer(item, best) ? item : best), list[0] as Json)
  yield* withKnownItems(list, (index) => known(index) ?? plainest)
  const sorted = list.toSorted(comparePlainness)
  if (isPlainer(sorted, list)) yield sorted
  for (const { value, places } of equalParts(list.entries()))
    for (const simpler of simplerParts(value, known(places[0] as number)))
      yield withItems(list, new Set(places), () => simpler)
  const items = list.slice(0, mostParts)
  yield* takingTurns(items.map((item, index) => withItem(list, index, simplerParts(item, known(index)))))
}

/** Some items replaced by the plainest known, where those are plainer. Single ones are left to their own steps. */
function* withKnownItems(list: readonly Json[], known: (index: number) => Json | undefined): Generator<Json> {
  const places = [...list.keys()].filter((index) => {
    const item = known(index)
    return item !== undefined && isPlainer(item, list[index] as Json)
  })
  for (const { from, to } of chunksOf(places.length, mostParts)) {
    if (to - from === 1) return
    yield withItems(list, new Set(places.slice(from, to)), (index) => known(index) as Json)
  }
}

function withItems(list: readonly Json[], places: ReadonlySet<number>, item: (index: number) => Json): readonly Json[] {
  return list.map((one, index) => (places.has(index) ? item(index) : one))
}

function* withItem(list: readonly Json[], index: number, items: Iterable<Json>): Generator<Json> {
  for (const item of items) yield replaced(list, index, index + 1, [item])
}

function replaced(list: readonly Json[], from: number, to: number, items: readonly Json[]): readonly Json[] {
  return [...list.slice(0, from), ...items, ...list.slice(to)]
}
