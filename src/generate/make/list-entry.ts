import type { Json } from '../../contract/json.ts'
import type { ListShape, Shape } from '../shape/shape.ts'
import { listType } from '../shape/types.ts'
import { copyJson } from './copy-json.ts'
import { DistinctItems } from './distinct-items.ts'
import { itemPlaces } from './item-places.ts'
import { ItemRules } from './item-rules.ts'
import type { Entry, Place, Places } from './place.ts'
import type { Run } from './run.ts'
import { tooLarge } from './too-large.ts'

const mostItems = 200_000

/** Makes lists of a shape. */
export function listEntry(shape: Shape, places: Places): Entry {
  const { list } = shape
  if (list.least > mostItems) throw tooLarge(`a list of ${list.least} items or more`)
  const rules = new ItemRules(list, places)
  const needed = Array.from({ length: Math.min(list.least, rules.restFrom + 1) }, (_, index) => ({
    step: index,
    place: rules.place(index),
  }))
  const contained = rules.restFrom > 0 ? [] : list.contains.filter(({ least }) => least > 0)
  let make: Entry['make'] | undefined
  return {
    shape,
    type: listType,
    needs: [...needed, ...contained.map((one) => ({ step: 0, place: rules.placeFor(0, [one], []) }))],
    values: undefined,
    make: (run, depth) => {
      make ??= listMaker(list, rules)
      return make(run, depth)
    },
    within: () =>
      Array.from({ length: rules.restFrom + 1 }, (_, index) => ({ step: index, place: rules.place(index) })).filter(
        ({ place }, index) => place.isPossible && index < list.most,
      ),
  }
}

function listMaker(list: ListShape, rules: ItemRules): Entry['make'] {
  const { unique, repeated, contains, least } = list
  const most = Math.min(list.most, firstImpossible(rules))
  const items = unique || contains.length > 0
  return (run, depth) => {
    const length = lengthOf(run, least, most, rules, depth)
    const made = items ? chosenItems(run, list, rules, length, depth) : plainItems(run, rules, length, depth)
    if (repeated && made.length > 1) repeatOne(run, rules, made)
    return made
  }
}

/** How many items there can be: places whose items have no value end the list. */
function firstImpossible(rules: ItemRules): number {
  for (let index = 0; index <= rules.restFrom; index += 1) if (!rules.place(index).isPossible) return index
  return Infinity
}

/** Bounds up to here are reached exactly. */
const boundsReached = 50

function lengthOf(run: Run, least: number, most: number, rules: ItemRules, depth: number): number {
  if (most <= least) return least
  const height = rules.place(least).height ?? 0
  if (run.budget <= 0 || height >= depth) return least
  const top = Math.min(most, least + Math.min(run.size, run.budget))
  if (!run.atEdge()) return run.random.integer(least, top)
  return run.bits(1) === 0 ? least : most <= boundsReached ? most : top
}

function plainItems(run: Run, rules: ItemRules, length: number, depth: number): Json[] {
  const made: Json[] = []
  for (let index = 0; index < length; index += 1) made.push(makeItem(run, rules.place(index), depth))
  return made
}

function chosenItems(run: Run, list: ListShape, rules: ItemRules, length: number, depth: number): Json[] {
  const places = itemPlaces(run, list, rules, length)
  if (!list.unique) return places.map((place) => makeItem(run, place, depth))
  const distinct = new DistinctItems()
  for (const place of places) {
    const isAdded = distinct.add(run, place, () => makeItem(run, place, depth))
    // One item less is better than two that are equal, unless it has to be there.
    if (!isAdded && distinct.items.length >= list.least) break
  }
  return distinct.items
}

function makeItem(run: Run, place: Place, depth: number): Json {
  run.spend(1)
  return place.isPossible ? place.make(run, run.budget > 0 ? depth - 1 : 0) : null
}

function repeatOne(run: Run, rules: ItemRules, items: Json[]): void {
  const last = items.length - 1
  const from = Math.min(rules.restFrom, last - 1)
  const index = run.random.integer(from, last - 1)
  items[last] = copyJson(items[index] as Json)
}
