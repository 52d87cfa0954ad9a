import type { ObjectShape } from '../shape/shape.ts'
import { freeName, freeNameMakers, someName } from './free-name.ts'
import type { MemberRules } from './member-rules.ts'
import type { Place } from './place.ts'
import type { Run } from './run.ts'

interface OptionalMember {
  readonly name: string
  readonly place: Place
  readonly isRequired: boolean
  readonly height: number
}

/** Chooses which members an object has, where their number or their company matters, or where names are free. */
export class MemberChoice {
  readonly #object: ObjectShape
  readonly #rules: MemberRules
  readonly #members: readonly OptionalMember[]
  readonly #byName: ReadonlyMap<string, OptionalMember>
  #nameMakers: ReturnType<typeof freeNameMakers> | undefined
  readonly #isOpen: boolean

  constructor(object: ObjectShape, rules: MemberRules, members: readonly OptionalMember[]) {
    this.#object = object
    this.#rules = rules
    this.#members = members
    this.#byName = new Map(members.map((member) => [member.name, member]))
    this.#isOpen = rules.patterns.length > 0 || rules.place(unheardOf).isPossible
  }

  /** Whether every choice of the known members will do. */
  get isFree(): boolean {
    const { least, most, required, dependents, some } = this.#object
    return dependents.length === 0 && some.length === 0 && least <= required.length && most >= this.#members.length
  }

  /** Whether members are wanted that are not known by name; seldom where some are. */
  wantsMore(run: Run, depth: number): boolean {
    return this.#isOpen && depth > 0 && run.budget > 0 && (this.#members.length === 0 || run.bits(3) === 0)
  }

  /** The members to make, with their places. */
  make(run: Run, depth: number, more: boolean): ReadonlyMap<string, Place> {
    const { required, some, least, most } = this.#object
    const names = new Set<string>()
    const places = new Map<string, Place>()
    for (const name of required) this.#addAlong(name, names)
    for (const one of some) {
      const name = someName(run, one, this.#rules, names)
      if (name === undefined) continue
      names.add(name)
      this.#addAlong(name, names)
      places.set(name, this.#rules.placeWith(name, one.value))
    }
    this.#addOptional(run, depth, names)
    this.#addFree(run, Math.min(most, Math.max(least, names.size + (more ? this.#moreCount(run) : 0))), names)
    return new Map([...this.#inOrder(names)].map((name) => [name, places.get(name) ?? this.#rules.place(name)]))
  }

  #addOptional(run: Run, depth: number, names: Set<string>): void {
    const { least, most } = this.#object
    const optional = this.#members.filter(({ name }) => !names.has(name))
    const kind = run.edge ? run.bits(2) : 2
    // Where not all can come, those further back must have their turn too.
    const turn = most < this.#members.length && optional.length > 1 ? run.random.integer(0, optional.length - 1) : 0
    const ordered = turn === 0 ? optional : [...optional.slice(turn), ...optional.slice(0, turn)]
    const later: OptionalMember[] = []
    for (const member of ordered) {
      const isWanted = kind > 0 && run.budget > 0 && member.height < depth && (kind === 1 || run.bits(1) === 0)
      if (isWanted) this.#addAlong(member.name, names)
      else later.push(member)
    }
    const missing = later.toSorted((one, other) => one.height - other.height)
    for (const { name } of missing) if (names.size < least) this.#addAlong(name, names)
  }

  /** Adds a name and those that must come along with it, unless that is impossible or too many. */
  #addAlong(name: string, names: Set<string>): void {
    const { required, dependents, most } = this.#object
    const wanted = new Set([name])
    for (const one of wanted)
      for (const { name: trigger, along } of dependents)
        if (trigger === one) for (const other of along) if (!names.has(other)) wanted.add(other)
    const isPossible = names.size + wanted.size <= most && [...wanted].every((one) => this.#byName.has(one))
    if (isPossible || required.includes(name)) for (const one of wanted) names.add(one)
  }

  #addFree(run: Run, wanted: number, names: Set<string>): void {
    if (!this.#isOpen || names.size >= wanted) return
    this.#nameMakers ??= freeNameMakers(this.#rules)
    while (names.size < wanted) {
      const name = freeName(run, this.#nameMakers, this.#rules, names)
      if (name === undefined) return
      names.add(name)
    }
  }

  #moreCount(run: Run): number {
    return this.#members.length > 0 ? 1 : Math.min(run.bits(2) + (run.edge ? run.size : 0), run.budget)
  }

  /** The names in the schema's order, then the others. */
  #inOrder(names: ReadonlySet<string>): Set<string> {
    return new Set([...this.#members.filter(({ name }) => names.has(name)).map(({ name }) => name), ...names])
  }
}

/** A name that no schema speaks of, but by what it says of all. */
const unheardOf = '\u0001unheard of'
