import type { Claim, ClaimPool } from './claim.ts'
import { conditionMeaning } from './condition-meaning.ts'
import { listMeaning } from './list-meaning.ts'
import { logicMeaning } from './logic-meaning.ts'
import { numberMeaning } from './number-meaning.ts'
import { objectMeaning } from './object-meaning.ts'
import { anyShape, type Shape } from './shape.ts'
import { type Demands, Reading, type Step, type Way } from './step.ts'
import { textMeaning } from './text-meaning.ts'
import { typeOf } from './types.ts'
import { unevaluatedMeaning } from './unevaluated-meaning.ts'
import { valueMeaning } from './value-meaning.ts'

const meanings = [
  valueMeaning,
  numberMeaning,
  textMeaning,
  objectMeaning,
  listMeaning,
  logicMeaning,
  conditionMeaning,
  unevaluatedMeaning,
]

/** So many ways to fit are as good as all of them. */
const mostShapes = 64
const mostSteps = 20_000
const mostStepsOfRound = 2_000

/** The ways to fit a set of claims; none when it shows that no value does. */
export function shapesOf(claims: readonly Claim[], pool: ClaimPool): readonly Shape[] {
  const steps = claims.map((claim) => ({ claim, scopes: [] }))
  const search = new Search(pool, mostSteps, mostShapes + 1, 0)
  search.go({ shape: anyShape, choices: [], read: new Set() }, steps)
  return search.ended ? search.shapes : sampled(steps, pool)
}

/** Too many ways: some are found by starting each choice elsewhere, so that each alternative has its turn. */
function sampled(steps: readonly Step[], pool: ClaimPool): readonly Shape[] {
  const shapes: Shape[] = []
  for (let round = 0; round < mostShapes; round += 1) {
    const search = new Search(pool, mostStepsOfRound, 1, round)
    search.go({ shape: anyShape, choices: [], read: new Set() }, steps)
    shapes.push(...search.shapes)
  }
  // What could not be found may be there all the same.
  return shapes.length > 0 ? shapes : [{ ...anyShape, uncertain: true }]
}

interface State {
  readonly shape: Shape
  readonly choices: readonly (readonly Way[])[]
  /** Claims that were read, so that references in a circle end. */
  readonly read: Set<string>
}

class Search {
  readonly shapes: Shape[] = []
  readonly #pool: ClaimPool
  readonly #most: number
  readonly #turn: number
  #stepsLeft: number

  constructor(pool: ClaimPool, steps: number, most: number, turn: number) {
    this.#pool = pool
    this.#stepsLeft = steps
    this.#most = most
    this.#turn = turn
  }

  /** Whether every way was seen. */
  get ended(): boolean {
    return this.#stepsLeft > 0 && this.shapes.length < this.#most
  }

  go(from: State, steps: readonly Step[]): void {
    const state = this.#taken(from, steps)
    if (state === undefined) return
    const [choice, others] = narrowest(state)
    if (choice === undefined) {
      this.shapes.push(state.shape)
      return
    }
    for (let index = 0; index < choice.length && this.ended; index += 1) {
      const way = choice[(index + this.#turn + others.length * (this.#turn >> 2)) % choice.length] as Way
      this.go({ ...state, choices: others, read: new Set(state.read) }, way)
    }
  }

  /** The state after the steps and all that follow from them; undefined when no value is left. */
  #taken({ shape: start, choices: open, read }: State, steps: readonly Step[]): State | undefined {
    let shape = start
    const choices = [...open]
    const pending = steps.toReversed()
    for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
      this.#stepsLeft -= 1
      if (typeof step === 'function') {
        shape = withTypesOfValues(step(shape))
        if (shape.types === 0) return undefined
        continue
      }
      const key = `${step.claim.id} ${step.scopes.join(' ')}`
      if (read.has(key)) continue
      read.add(key)
      const demands = this.#demandsOf(new Reading(step, this.#pool))
      if (step.claim.holds) shape = { ...shape, schemas: [...shape.schemas, step.claim.schema] }
      for (const choice of demands.choices) {
        if (choice.length > 1) choices.push(choice)
        else if (choice[0] === undefined) return undefined
        else pending.push(...choice[0].toReversed())
      }
      pending.push(...demands.steps.toReversed())
    }
    return { shape, choices, read }
  }

  #demandsOf(reading: Reading): Demands {
    const demands: Demands = { steps: [], choices: [] }
    if (reading.claim.holds) for (const meaning of meanings) meaning.hold(reading, demands)
    else demands.choices.push(meanings.flatMap((meaning) => meaning.deny(reading)))
    return demands
  }
}

/** The choice with the fewest ways that are still open, without the others, and the other choices. */
function narrowest({ shape, choices }: State): readonly [choice: readonly Way[] | undefined, others: State['choices']] {
  let [best, at]: [readonly Way[] | undefined, number] = [undefined, -1]
  for (const [index, choice] of choices.entries()) {
    const open = choice.filter((way) => isOpen(shape, way))
    if (best === undefined || open.length < best.length) [best, at] = [open, index]
    if (open.length <= 1) break
  }
  return [best, choices.filter((_choice, index) => index !== at)]
}

/** Whether the demands of a way leave a value; its claims are not looked into. */
function isOpen(start: Shape, way: Way): boolean {
  let shape = start
  for (const step of way) if (typeof step === 'function') shape = withTypesOfValues(step(shape))
  return shape.types !== 0
}

/** Listed values have the types that are left, and the other way round. */
function withTypesOfValues(shape: Shape): Shape {
  if (shape.values === undefined) return shape
  const values = shape.values.filter((value) => (typeOf(value) & shape.types) !== 0)
  const types = values.reduce<number>((bits, value) => bits | typeOf(value), 0)
  return values.length === shape.values.length && types === shape.types ? shape : { ...shape, values, types }
}
