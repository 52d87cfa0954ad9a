import type { FlowContract } from '../contract/contract.ts'
import { FlowContractError } from '../contract/errors.ts'
import type { Json } from '../contract/json.ts'
import { jsonAt, withJsonAt } from '../contract/json-at.ts'
import { pointerSteps } from '../contract/pointer.ts'
import { checkInputs } from '../inputs/check-inputs.ts'
import { compiledFlow } from '../generate/compiled-target.ts'
import { fullestValue } from '../generate/fullest-value.ts'
import { seededRandom } from '../generate/seeded-random.ts'
import type { SentPayload } from './run-notes.ts'

const mostSamples = 50

/**
 * A payload that can be judged again: each masked value is replaced by a generated one that the contract takes. Undefined
 * where none was found, and for a payload that the contract does not take (any more).
 */
export function unmasked({ inputs, masked = [] }: SentPayload, contract: FlowContract): Json | undefined {
  if (masked.length === 0) return takes(contract, inputs) ? inputs : undefined
  const places = masked.map(pointerSteps)
  for (const donor of donorsOf(contract)) {
    const filled = places.reduce<Json | undefined>((so, steps) => {
      const value = jsonAt(donor, steps)
      return so === undefined || value === undefined ? undefined : withJsonAt(so, steps, value)
    }, inputs)
    if (filled !== undefined && takes(contract, filled)) return filled
  }
  return undefined
}

function takes(contract: FlowContract, inputs: Json): boolean {
  return checkInputs(contract, inputs).length === 0
}

/** Valid inputs that values can be taken from: the plainest with every input first, then others. */
function* donorsOf(contract: FlowContract): Iterable<Json> {
  try {
    const { target, maker, valid } = compiledFlow(contract, 'small')
    yield fullestValue(maker.root, valid.simplest(), (value) => target.accepts(value))
    const random = seededRandom(1)
    for (let count = 0; count < mostSamples; count++) yield maker.make(random, false)
  } catch (error) {
    // A contract that nothing fits, or that is beyond the generators, gives no values.
    if (!(error instanceof FlowContractError)) throw error
  }
}
