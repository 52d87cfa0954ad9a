import { type ContractsLike, contractsOf, type FlowReference } from '../contract/contracts.ts'
import type { Rule } from '../inputs/violation.ts'
import type { ContractsSource } from './contracts-source.ts'
import type { Matcher } from './matcher.ts'
import { toBeFlowLaunch } from './to-be-flow-launch.ts'
import { toMatchFlowInputs } from './to-match-flow-inputs.ts'
import { toMatchFlowOutputs } from './to-match-flow-outputs.ts'
import { toViolateFlowInputs } from './to-violate-flow-inputs.ts'

/**
 * The matchers, as the runners' types show them; `R` is what an assertion gives back. All are synchronous. Each throws,
 * also under `.not`, when the flow is unknown or its schema is, with the command that helps.
 */
export interface FlowMatchers<R> {
  /**
   * The value is an inputs map that the flow takes, by its contract and the caller's expectations.
   * @param flow A flow key, id or exact name of the project, or a contract.
   */
  toMatchFlowInputs(flow: FlowReference): R
  /**
   * The value is an outputs map that the flow can give; null passes, and numeric text for numbers.
   * @param flow A flow key, id or exact name of the project, or a contract.
   */
  toMatchFlowOutputs(flow: FlowReference): R
  /**
   * The value is a whole launch request, `{flowId, inputData, name?, flowVersion?}`, as an object or as the JSON text or
   * bytes handed to an HTTP client.
   * @param flow Left out, the flow is found by the request's `flowId`; given, any `flowId` passes but another known flow's.
   */
  toBeFlowLaunch(flow?: FlowReference): R
  /**
   * The value is an inputs map that breaks this rule, at this place: for negative tests.
   * @param flow A flow key, id or exact name of the project, or a contract.
   * @param rule Any rule when left out.
   * @param path JSON Pointer such as `/Flow.customerId`; any place when left out.
   */
  toViolateFlowInputs(flow: FlowReference, rule?: Rule, path?: string): R
}

/**
 * The same names on `expect` itself, to stand inside an expected value. Each result has the type that its place asks for,
 * so that it also stands in literals of the caller's own types.
 */
export type FlowAsymmetricMatchers = {
  [Name in keyof FlowMatchers<void>]: <Expected = unknown>(...given: Parameters<FlowMatchers<void>[Name]>) => Expected
}

/** The table for `expect.extend`; its keys are those of `FlowMatchers`. */
export type FlowMatcherTable = {
  readonly [Name in keyof FlowMatchers<void>]: Matcher<Parameters<FlowMatchers<void>[Name]>>
}

/**
 * The matchers for any `expect.extend`, without side effect.
 * @param contracts The contracts that flow keys, ids and names are looked up in, or a function that gives them.
 */
export function flowMatchers(contracts: ContractsLike | ContractsSource): FlowMatcherTable {
  const source = typeof contracts === 'function' ? contracts : held(contracts)
  return {
    toMatchFlowInputs: toMatchFlowInputs(source),
    toMatchFlowOutputs: toMatchFlowOutputs(source),
    toBeFlowLaunch: toBeFlowLaunch(source),
    toViolateFlowInputs: toViolateFlowInputs(source),
  }
}

/** Read once: an iterable may not be there a second time. */
function held(contracts: ContractsLike): ContractsSource {
  const registry = contractsOf(contracts)
  return () => registry
}
