import type { ContainsClaim, ListShape } from '../shape/shape.ts'
import type { ItemRules } from './item-rules.ts'
import type { Place } from './place.ts'
import type { Run } from './run.ts'

/** Where each item's values come from, so that as many items as the list must contain fit what it must contain. */
export function itemPlaces(run: Run, { contains }: ListShape, rules: ItemRules, length: number): readonly Place[] {
  const counting = Array.from({ length }, (): ContainsClaim[] => [])
  for (const one of contains) mark(run, one, counting, rules)
  return counting.map((mine, index) => {
    const others = contains.filter((one) => one.most < Infinity && index >= one.from && !mine.includes(one))
    const place = rules.placeFor(index, mine, others)
    return place.isPossible ? place : rules.placeFor(index, mine, [])
  })
}

/** Marks as many places as must count for a claim, and at times more. */
function mark(run: Run, one: ContainsClaim, counting: ContainsClaim[][], rules: ItemRules): void {
  const places = shuffled(
    run,
    counting.map((_, index) => index).filter((index) => index >= one.from),
  )
  const most = Math.min(one.most, places.length)
  const wanted = one.least < most && run.bits(2) === 0 ? run.random.integer(one.least, most) : one.least
  let count = 0
  for (const place of places) {
    if (count >= wanted) return
    const mine = counting[place] as ContainsClaim[]
    if (!rules.placeFor(place, [...mine, one], []).isPossible) continue
    mine.push(one)
    count += 1
  }
}

function shuffled(run: Run, places: number[]): number[] {
  for (let last = places.length - 1; last > 0; last -= 1) {
    const other = run.random.integer(0, last)
    ;[places[last], places[other]] = [places[other] as number, places[last] as number]
  }
  return places
}
