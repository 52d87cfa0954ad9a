import fc from 'fast-check'
import type { FlowContract } from '../../src/contract/contract.ts'
import { isJsonObject, type Json, ownMember } from '../../src/contract/json.ts'
import { withMember } from '../../src/contract/members.ts'
import { flowGenerators } from '../../src/generate/flow-arbitraries.ts'
import { checkInputs } from '../../src/inputs/check-inputs.ts'
import { checkLaunch } from '../../src/inputs/check-launch.ts'
import type { Violation } from '../../src/inputs/violation.ts'
import { inputSlips } from './slips/input-slips.ts'
import { launchSlips } from './slips/launch-slips.ts'
import type { Slip, SlipKind } from './slips/slip.ts'

/** A valid payload that somebody got wrong. */
export interface Slipped {
  readonly contract: FlowContract
  readonly original: Json
  readonly payload: unknown
  /** The kinds of the slips, and what they are, in their order. */
  readonly slips: readonly string[]
  /** How many edits undo them all. */
  readonly edits: number
}

/** Which of the kinds, and which of the slips that it offers; any number does. */
export interface SlipChoice {
  readonly kind: number
  readonly slip: number
}

/** What is judged: what can be got wrong in it, and what is wrong. */
export interface SlipSubject {
  readonly kinds: Readonly<Record<string, SlipKind>>
  readonly valid: (contract: FlowContract) => fc.Arbitrary<Json>
  readonly check: (contract: FlowContract, payload: unknown) => readonly Violation[]
}

const { validInputs, launchRequests } = flowGenerators(() => [])

/** Inputs maps. */
export const inputsSubject: SlipSubject = {
  kinds: inputSlips,
  valid: (contract) => validInputs(contract, { size: 'small' }),
  check: checkInputs,
}

/** Whole launch requests. */
export const launchSubject: SlipSubject = {
  kinds: { ...launchSlips, 'a slip in its inputs': inItsInputs },
  valid: launchRequests,
  check: (contract, body) => checkLaunch([contract], body, contract),
}

/** Payloads with some slips; each broke something that the ones before it had not broken. */
export function slipped(
  subject: SlipSubject,
  contracts: fc.Arbitrary<FlowContract>,
  { most }: { readonly most: number },
): fc.Arbitrary<Slipped> {
  const choices = fc.array(fc.record({ kind: fc.nat(999), slip: fc.nat(9_999) }), { minLength: 1, maxLength: most })
  return contracts
    .chain((contract) => fc.tuple(fc.constant(contract), subject.valid(contract), choices))
    .map(([contract, original, chosen]) => slip(subject, contract, original, chosen))
    .filter((made) => made.slips.length > 0)
}

/** A payload with the slips that were chosen, as far as it offers them. */
export function slip(
  subject: SlipSubject,
  contract: FlowContract,
  original: Json,
  choices: readonly SlipChoice[],
): Slipped {
  let made: Slipped = { contract, original, payload: original, slips: [], edits: 0 }
  let before = violationsText(subject, made)
  for (const choice of choices) {
    const chosen = chosenSlip(subject, contract, made.payload as Json, choice)
    if (chosen === undefined) continue
    const { kind, one } = chosen
    const next = {
      ...made,
      payload: one.make(),
      slips: [...made.slips, `${kind}: ${one.what}`],
      edits: made.edits + one.edits,
    }
    const after = violationsText(subject, next)
    // A slip can undo another one.
    if (after === before || after === '') continue
    ;[made, before] = [next, after]
    if (one.isLast) break
  }
  return made
}

function violationsText({ check }: SlipSubject, { contract, payload }: Slipped): string {
  return check(contract, payload)
    .map(({ path, message }) => `${path} ${message}`)
    .join('\n')
}

/** From the chosen kind on, the first that has something to offer. */
function chosenSlip(
  { kinds }: SlipSubject,
  contract: FlowContract,
  payload: Json,
  choice: SlipChoice,
): { readonly kind: string; readonly one: Slip } | undefined {
  const names = Object.keys(kinds)
  for (let step = 0; step < names.length; step += 1) {
    const kind = names[(choice.kind + step) % names.length] as string
    const offered = kinds[kind]?.(payload, contract) ?? []
    const one = offered[choice.slip % offered.length]
    if (one !== undefined) return { kind, one }
  }
  return undefined
}

function inItsInputs(body: Json, contract: FlowContract): readonly Slip[] {
  const key = contract.project?.launchKey ?? 'inputData'
  const map = isJsonObject(body) ? ownMember(body, key) : undefined
  if (!isJsonObject(body) || map === undefined) return []
  return Object.entries(inputSlips).flatMap(([kind, slipsOf]) =>
    slipsOf(map, contract).map((one) => ({
      ...one,
      what: `${kind}: ${one.what}`,
      make: () => withMember(body, key, one.make() as Json),
    })),
  )
}
