import { contractLabel, type FlowContract } from '../contract/contract.ts'
import { type ContractsLike, type FlowReference, resolveFlow } from '../contract/contracts.ts'
import { CannotGenerateError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { isObject, type Json, type JsonObject } from '../contract/json.ts'
import type { Rule } from '../inputs/violation.ts'
import { assertOptions } from './assert-options.ts'
import { compiledFlow } from './compiled-target.ts'
import type { InvalidValue } from './fault/forge.ts'
import { generatedSize, type SizeName } from './generated-size.ts'
import { casesOf, type InputCase } from './input-cases.ts'
import { invalidMaker } from './fault/invalid-maker.ts'
import { invalidSource } from './fault/invalid-source.ts'
import { type LaunchRequest, launchSource } from './launch-source.ts'
import type { Target } from './target.ts'
import type { Arbitrary } from './fast-check.ts'
import { globalSize, type MembersJudge, valueArbitrary, withMembers } from './value-arbitrary.ts'
import type { ValueSource } from './value-source.ts'

export interface ValidInputsOptions {
  /** How large inputs become where the contract leaves it open; by default fast-check's global `baseSize`. */
  readonly size?: SizeName
  /** Inputs that are fixed to a value, or drawn from an arbitrary of your own, by name. */
  readonly with?: Readonly<Record<string, Json | Arbitrary<Json>>>
}

export interface InvalidInputsOptions {
  /** Only faults of these rules. */
  readonly rules?: readonly Rule[]
  /** Only faults at these places, or within them: JSON Pointers such as `/Flow.customerId`. */
  readonly paths?: readonly string[]
  readonly size?: SizeName
}

/** Inputs that a flow refuses: the rule that they break, and where (JSON Pointer). */
export interface InvalidInputs {
  readonly inputs: Json
  readonly rule: Rule
  readonly path: string
}

/** The generators of a project's flows. */
export interface FlowGenerators {
  /**
   * Inputs that a flow takes, by its contract, the caller's expectations and the platform's limits. Every value was judged
   * by `checkInputs`, also while shrinking.
   * @param flow A flow key, id or exact name of the project, or a contract.
   * Throws what `checkInputs` throws, and `CannotGenerateError` when no inputs fit, or when the flow refuses what `with` gives.
   */
  validInputs(flow: FlowReference, options?: ValidInputsOptions): Arbitrary<JsonObject>
  /**
   * Inputs that a flow refuses: valid ones with a single fault, as far as that is possible, each confirmed by `checkInputs`,
   * also while shrinking, which keeps rule and place. Throws as `validInputs`, and when nothing can be broken as asked.
   */
  invalidInputs(flow: FlowReference, options?: InvalidInputsOptions): Arbitrary<InvalidInputs>
  /** Whole launch requests with valid inputs: `{flowId, inputData, name?, flowVersion?}`. Throws as `validInputs`. */
  launchRequests(flow: FlowReference): Arbitrary<LaunchRequest>
  /**
   * A table for `test.each`, always the same: the plainest inputs and the fullest, the edges of each input, and each rule
   * broken at each place once. Throws as `validInputs`.
   */
  inputCases(flow: FlowReference): InputCase[]
}

/** @param contracts Gives the contracts that flow keys, ids and names are looked up in, at each call. */
export function flowGenerators(contracts: () => ContractsLike): FlowGenerators {
  const resolved = (flow: FlowReference): FlowContract =>
    typeof flow === 'string' ? resolveFlow(contracts(), flow) : resolveFlow([], flow)
  return {
    validInputs(flow, options = {}) {
      assertOptions(options, ['size', 'with'])
      const { size = globalSize(), with: members } = options
      const contract = resolved(flow)
      const { target, valid } = compiledFlow(contract, size)
      const inputs = valueArbitrary(valid as ValueSource<JsonObject>)
      return members === undefined ? inputs : withMembers(inputs, members, membersJudge(target, contract))
    },
    invalidInputs(flow, options = {}) {
      assertOptions(options, ['size', 'rules', 'paths'])
      const { size = globalSize(), rules, paths } = options
      const { target, maker, valid } = compiledFlow(resolved(flow), size)
      const invalid = invalidMaker(target, maker.root, generatedSize(size), { rules, paths })
      return valueArbitrary(asInputs(invalidSource(target, invalid, valid.simplest)))
    },
    launchRequests(flow) {
      const contract = resolved(flow)
      return valueArbitrary(launchSource(contract, compiledFlow(contract, globalSize()).valid))
    },
    inputCases: (flow) => [...casesOf(compiledFlow(resolved(flow), 'small').target)],
  }
}

/** What the user's own values make of the inputs must still be what the flow takes. */
function membersJudge(target: Target, contract: FlowContract): MembersJudge {
  return {
    accepts: (inputs) => target.accepts(inputs),
    refusal(inputs) {
      const [violation] = target.violations(inputs)
      return new CannotGenerateError(
        `\`with\` leaves no inputs that flow "${escapeText(contractLabel(contract))}" takes: ${violation?.message ?? 'none were found'}. ` +
          'Give a value or an arbitrary that fits the contract there',
        violation?.path ?? '',
      )
    },
  }
}

/** Under the name that inputs have. */
function asInputs(source: ValueSource<InvalidValue>): ValueSource<InvalidInputs> {
  return {
    make: (random, edge) => withInputs(source.make(random, edge)),
    accepts: (given): given is InvalidInputs =>
      isObject(given) && source.accepts(withValue(given as unknown as InvalidInputs)),
    *shrinks(given) {
      for (const simpler of source.shrinks(withValue(given))) yield withInputs(simpler)
    },
  }
}

function withInputs({ value, rule, path }: InvalidValue): InvalidInputs {
  return { inputs: value, rule, path }
}

function withValue({ inputs, rule, path }: InvalidInputs): InvalidValue {
  return { value: inputs, rule, path }
}
