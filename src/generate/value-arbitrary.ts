import { type Json, type JsonObject, ownMember } from '../contract/json.ts'
import { type Arbitrary, fc, type Random, type Stream, type Value as Drawn } from './fast-check.ts'
import type { SizeName } from './generated-size.ts'
import { copyJson } from './make/copy-json.ts'
import { withMember } from '../contract/members.ts'
import { comparePlainness } from './shrink/plainness.ts'
import type { RandomSource } from './random-source.ts'
import { ShrinkStep } from './shrink/shrink-step.ts'
import type { ValueSource } from './value-source.ts'

/** The arbitrary of a source's values, with fast-check's manners: seeds repeat, edges are likelier when it is biased. */
export function valueArbitrary<Value>(source: ValueSource<Value>): Arbitrary<Value> {
  return new SourceArbitrary(source)
}

/** fast-check's random numbers, for one value after the other: a new one for each value would cost more than many values do. */
class DrawnRandom implements RandomSource {
  from: Random | undefined

  integer(min: number, max: number): number {
    return min === max ? min : (this.from as Random).nextInt(min, max)
  }
}

const drawn = new DrawnRandom()

class SourceArbitrary<Value> extends fc.Arbitrary<Value> {
  readonly #source: ValueSource<Value>

  constructor(source: ValueSource<Value>) {
    super()
    this.#source = source
  }

  generate(random: Random, biasFactor: number | undefined): Drawn<Value> {
    drawn.from = random
    const edge = biasFactor !== undefined && random.nextInt(1, biasFactor) === 1
    return new fc.Value(this.#source.make(drawn, edge), undefined)
  }

  canShrinkWithoutContext(value: unknown): value is Value {
    return this.#source.accepts(value)
  }

  shrink(value: Value, context?: unknown): Stream<Drawn<Value>> {
    return fc.stream(
      this.#shrinks(context instanceof ShrinkStep ? (context as ShrinkStep<Value>) : new ShrinkStep(value)),
    )
  }

  /** Simpler values share their parts, and a property may change what it is given: so that is a copy. */
  *#shrinks(from: ShrinkStep<Value>): IterableIterator<Drawn<Value>> {
    for (const step of from.simpler(this.#source)) yield new fc.Value(copyJson(step.value as Json) as Value, step)
  }
}

/** Has the last word on objects with given members. */
export interface MembersJudge {
  accepts(object: JsonObject): boolean
  /** What is said when the given members leave no object that is accepted. */
  refusal(object: JsonObject): Error
}

/**
 * Members of an object that are fixed to a value, or drawn from an arbitrary of the user's. The rest is the base's, drawn
 * again a bounded number of times where it does not go with them.
 */
export function withMembers(
  base: Arbitrary<JsonObject>,
  members: Readonly<Record<string, Json | Arbitrary<Json>>>,
  judge: MembersJudge,
): Arbitrary<JsonObject> {
  const given = Object.entries(members).map(([name, member]): GivenMember => [
    name,
    isArbitrary(member) ? member : new Fixed(member),
  ])
  return given.length === 0 ? base : new MembersArbitrary(base, given, judge)
}

const mostTries = 100

type GivenMember = readonly [name: string, arbitrary: Arbitrary<Json>]

/** The contexts of the base's part and of the given members. */
class MemberContexts {
  readonly base: unknown
  readonly members: readonly unknown[]

  constructor(base: unknown, members: readonly unknown[]) {
    this.base = base
    this.members = members
  }
}

/**
 * Simpler objects come from the base as far as they leave the given members as they are, and from the given members.
 */
class MembersArbitrary extends fc.Arbitrary<JsonObject> {
  readonly #base: Arbitrary<JsonObject>
  readonly #given: readonly GivenMember[]
  readonly #judge: MembersJudge

  constructor(base: Arbitrary<JsonObject>, given: readonly GivenMember[], judge: MembersJudge) {
    super()
    this.#base = base
    this.#given = given
    this.#judge = judge
  }

  generate(random: Random, biasFactor: number | undefined): Drawn<JsonObject> {
    for (let tries = 1; tries < mostTries; tries += 1) {
      const drawn = this.#drawn(random, biasFactor)
      if (this.#judge.accepts(drawn.value)) return drawn
    }
    const last = this.#drawn(random, undefined)
    if (this.#judge.accepts(last.value)) return last
    throw this.#judge.refusal(last.value)
  }

  #drawn(random: Random, biasFactor: number | undefined): Drawn<JsonObject> {
    let object = this.#base.generate(random, biasFactor).value
    const contexts = this.#given.map(([name, arbitrary]) => {
      const member = arbitrary.generate(random, biasFactor)
      object = withMember(object, name, member.value)
      return member.context
    })
    return new fc.Value(object, new MemberContexts(undefined, contexts))
  }

  canShrinkWithoutContext(value: unknown): value is JsonObject {
    if (!this.#base.canShrinkWithoutContext(value)) return false
    return this.#given.every(([name, arbitrary]) => arbitrary.canShrinkWithoutContext(ownMember(value, name)))
  }

  shrink(object: JsonObject, context?: unknown): Stream<Drawn<JsonObject>> {
    const none = this.#given.map(() => undefined)
    return fc.stream(
      this.#shrinks(object, context instanceof MemberContexts ? context : new MemberContexts(undefined, none)),
    )
  }

  *#shrinks(object: JsonObject, { base, members }: MemberContexts): IterableIterator<Drawn<JsonObject>> {
    for (const { value: simpler, context } of this.#base.shrink(object, base)) {
      const isKept = this.#given.every(([name]) => isSame(ownMember(simpler, name), ownMember(object, name)))
      if (isKept) yield new fc.Value(simpler, new MemberContexts(context, members))
    }
    for (const [index, [name, arbitrary]] of this.#given.entries()) {
      for (const member of arbitrary.shrink(ownMember(object, name) as Json, members[index])) {
        const simpler = withMember(object, name, member.value)
        if (this.#judge.accepts(simpler))
          yield new fc.Value(simpler, new MemberContexts(undefined, members.with(index, member.context)))
      }
    }
  }
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return one !== undefined && other !== undefined && comparePlainness(one, other) === 0
}

/** One value, told by what it holds: an example's is never the same object. */
class Fixed extends fc.Arbitrary<Json> {
  readonly #value: Json

  constructor(value: Json) {
    super()
    this.#value = value
  }

  generate(): Drawn<Json> {
    return new fc.Value(copyJson(this.#value), undefined)
  }

  canShrinkWithoutContext(value: unknown): value is Json {
    return isSame(value as Json | undefined, this.#value)
  }

  shrink(): Stream<Drawn<Json>> {
    return fc.Stream.nil()
  }
}

/** Told by what it can do: two copies of fast-check can be loaded at once. */
function isArbitrary(given: Json | Arbitrary<Json>): given is Arbitrary<Json> {
  const one = given as Partial<Arbitrary<Json>> | null
  return typeof one === 'object' && typeof one?.generate === 'function' && typeof one.shrink === 'function'
}

/** The size that fast-check is told to make values in. */
export function globalSize(): SizeName {
  return fc.readConfigureGlobal()?.baseSize ?? 'small'
}
