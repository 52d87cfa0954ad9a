import type { FlowContract } from '../contract/contract.ts'
import type { JsonObject } from '../contract/json.ts'
import { pointerSteps } from '../contract/pointer.ts'
import { checkInputs } from './check-inputs.ts'

/** A Standard Schema (version 1 of that specification) for a flow's inputs map. */
export interface FlowSchema {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'flow-contract'
    readonly validate: (value: unknown) => FlowSchemaResult
    readonly types?: { readonly input: JsonObject; readonly output: JsonObject } | undefined
  }
}

/** The value as it was given, or what is wrong with it. */
export type FlowSchemaResult =
  | { readonly value: JsonObject; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path: readonly string[] }[] }

/**
 * A flow's inputs as a Standard Schema, for the libraries that take one (form validators, routers, servers).
 * @param contract The flow's contract. Validating throws what `checkInputs` throws.
 */
export function flowSchema(contract: FlowContract): FlowSchema {
  return {
    '~standard': {
      version: 1,
      vendor: 'flow-contract',
      validate(value) {
        const violations = checkInputs(contract, value)
        if (violations.length === 0) return { value: value as JsonObject }
        return { issues: violations.map(({ message, path }) => ({ message, path: pointerSteps(path) })) }
      },
    },
  }
}
