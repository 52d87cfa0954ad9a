import type { Entry, Place } from './place.ts'

/**
 * Finds how many levels the least values of a place have, through whatever they must hold. What only holds itself, and so
 * never ends, stays at Infinity: no value fits.
 */
export function settleHeights(root: Place): void {
  const places = unsettledFrom(root)
  const heights = new Map<Place, number>(places.map((place) => [place, Infinity]))
  const heightOf = ({ needs }: Entry): number => {
    let tallest = 0
    for (const { place } of needs) tallest = Math.max(tallest, (place.height ?? heights.get(place) ?? Infinity) + 1)
    return tallest
  }
  for (let changed = true; changed;) {
    changed = false
    for (const place of places) {
      const height = Math.min(Infinity, ...place.all.map(heightOf))
      if (height === heights.get(place)) continue
      heights.set(place, height)
      changed = true
    }
  }
  for (const place of places) place.settle(heights.get(place) ?? Infinity, heightOf)
}

/** The places that a place's values must hold, at any level, itself included, as far as they are not settled yet. */
function unsettledFrom(root: Place): readonly Place[] {
  const found = new Set([root])
  for (const place of found)
    for (const { needs } of place.all)
      for (const need of needs) if (need.place.height === undefined) found.add(need.place)
  return [...found]
}
