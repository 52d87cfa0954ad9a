import type { Json } from '../contract/json.ts'

/** What is known of the values at one place of a payload: a contract's, or the platform's request around the inputs. */
export interface Place {
  /** The names of the members that belong here. */
  readonly names: readonly string[]
  /** Whether a member of this name belongs here. */
  knows(name: string): boolean
  member(name: string): Place
  item(index: number): Place
  /** JSON Schema's names of the types that are taken; empty when any is, or nobody says. */
  readonly types: readonly string[]
  /** The one value that is taken here; undefined when there are others. */
  readonly onlyValue: Json | undefined
  /** The text that is meant by a value of another type; undefined when nothing tells. */
  readonly written?: (value: Json) => Json | undefined
  /** Whether every other member is refused, whatever the check says of the payload as it is. */
  readonly isClosed?: boolean
  /** Other names that people give to this place. */
  readonly aliases?: readonly string[]
}

/** A place of which nothing is known. */
export const unknownPlace: Place = {
  names: [],
  knows: () => false,
  member: () => unknownPlace,
  item: () => unknownPlace,
  types: [],
  onlyValue: undefined,
}

/** A place with these members and no other. */
export function placeWith(
  members: Readonly<Record<string, Place>>,
  others: Partial<Pick<Place, 'aliases'>> = {},
): Place {
  return {
    ...unknownPlace,
    ...others,
    types: ['object'],
    isClosed: true,
    names: Object.keys(members),
    knows: (name) => Object.hasOwn(members, name),
    member: (name) => members[name] ?? unknownPlace,
  }
}

/** A place of text, of which one may be the only one that is taken. */
export function textPlace(onlyValue?: string, aliases: readonly string[] = []): Place {
  return { ...unknownPlace, types: ['string'], onlyValue, aliases }
}

/** What stands at the end of a way through a place. */
export function placeAt(place: Place, steps: readonly string[], value: Json | undefined): Place {
  let [here, at] = [place, value]
  for (const step of steps) {
    const isList = Array.isArray(at)
    here = isList ? here.item(Number(step)) : here.member(step)
    at = typeof at === 'object' && at !== null ? (at as Readonly<Record<string, Json>>)[step] : undefined
  }
  return here
}

/** Whether objects are taken at a place on purpose. */
export function takesObjects({ names, types }: Place): boolean {
  return types.length === 0 ? names.length > 0 : types.includes('object')
}

/** Whether a place is a map with members of known names. */
export function isMap(place: Place): boolean {
  return place.names.length > 0 && takesObjects(place)
}
