import type { Claim } from '../shape/claim.ts'
import type { EvaluationScope, MembersClaim, ObjectShape } from '../shape/shape.ts'
import type { Place } from './place.ts'
import type { Places } from './place.ts'

/** What applies to the members of an object, by their names. */
export class MemberRules {
  /** The names that the demands speak of, in the schema's order. */
  readonly known: readonly string[]
  readonly #shape: ObjectShape
  readonly #places: Places
  readonly #byName = new Map<string, Place>()
  readonly #byKind = new Map<string, Place>()
  #names: Place | undefined
  readonly #isKnown: ReadonlySet<string>
  readonly #patterns: readonly RegExp[]

  constructor(shape: ObjectShape, places: Places) {
    this.#shape = shape
    this.#places = places
    this.#isKnown = new Set([
      ...shape.members.flatMap(({ named }) => [...named.keys()]),
      ...shape.required,
      ...shape.dependents.flatMap(({ name, along }) => [name, ...along]),
    ])
    this.known = [...this.#isKnown]
    this.#patterns = shape.members.flatMap(({ patterns }) => patterns.map(({ pattern }) => pattern))
  }

  isKnown(name: string): boolean {
    return this.#isKnown.has(name)
  }

  /** Whether a member may have this name, whatever its value. */
  takesName(name: string): boolean {
    const { forbidden, names } = this.#shape
    if (forbidden.includes(name)) return false
    if (names.length === 0) return true
    this.#names ??= this.#places.names(names)
    return this.#names.takesText(name)
  }

  /** The place of a member's values. */
  place(name: string): Place {
    const [kept, key] = this.#isKnown.has(name) ? [this.#byName, name] : [this.#byKind, this.#kindOf(name)]
    let place = kept.get(key)
    if (place === undefined) kept.set(key, (place = this.#places.place(this.#claimsOn(name))))
    return place
  }

  /** Names that are not known, and match the same patterns, follow the same rules. */
  #kindOf(name: string): string {
    let kind = ''
    for (const pattern of this.#patterns) kind += pattern.test(name) ? '1' : '0'
    return kind
  }

  /** The place of a member's values where one claim more applies. */
  placeWith(name: string, claim: Claim | undefined): Place {
    return claim === undefined ? this.place(name) : this.#places.place([...this.#claimsOn(name), claim])
  }

  /** The names that fit what is claimed on names, and a pattern. */
  names(pattern: string | undefined, claim?: Claim): Place {
    const { names } = this.#shape
    return this.#places.names(claim === undefined ? names : [...names, claim], pattern)
  }

  /** The patterns that the demands speak of. */
  get patterns(): readonly string[] {
    return [...new Set(this.#shape.members.flatMap(({ patterns }) => patterns.map(({ source }) => source)))]
  }

  #claimsOn(name: string): readonly Claim[] {
    const { members, unevaluated } = this.#shape
    const claims = members.flatMap((one) => claimsOf(one, name))
    const rest = unevaluated.filter(({ scope }) => !this.#isEvaluated(name, scope))
    return rest.length === 0 ? claims : [...claims, ...rest.map(({ claim }) => claim)]
  }

  #isEvaluated(name: string, scope: EvaluationScope): boolean {
    const { members, unevaluated } = this.#shape
    return (
      members.some((one) => one.scopes.includes(scope) && (one.rest !== undefined || speaksOf(one, name))) ||
      unevaluated.some(({ scopes }) => scopes.includes(scope))
    )
  }
}

function claimsOf({ named, patterns, rest }: MembersClaim, name: string): readonly Claim[] {
  const claim = named.get(name)
  const matching = patterns.filter(({ pattern }) => pattern.test(name)).map((one) => one.claim)
  if (claim !== undefined) return [claim, ...matching]
  return matching.length > 0 || rest === undefined ? matching : [rest]
}

/** Whether a schema speaks of a member by its name, and not only of all the rest. */
export function speaksOf({ named, patterns }: MembersClaim, name: string): boolean {
  return named.has(name) || patterns.some(({ pattern }) => pattern.test(name))
}
