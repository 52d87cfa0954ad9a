import type { Json } from '../../contract/json.ts'

/** Gives simpler values for a part of a value. */
export type SimplerParts = (part: Json, simplest: Json | undefined) => Iterable<Json>

/** A value that stands at several places. */
export interface EqualParts<Place> {
  readonly value: Json
  readonly places: readonly Place[]
}

const fewest = 2

/** The parts of a list or an object that are equal to others: what compares them fails only when all change alike. */
export function equalParts<Place>(parts: Iterable<readonly [place: Place, value: Json]>): readonly EqualParts<Place>[] {
  const byText = new Map<string, { value: Json; places: Place[] }>()
  for (const [place, value] of parts) {
    const text = JSON.stringify(value)
    const same = byText.get(text)
    if (same === undefined) byText.set(text, { value, places: [place] })
    else same.places.push(place)
  }
  return [...byText.values()].filter(({ places }) => places.length >= fewest)
}
