import type { FlowContract } from '../contract/contract.ts'
import { FlowContractError } from '../contract/errors.ts'
import { isObject } from '../contract/json.ts'
import { printValue } from '../inputs/print-value.ts'

/** Throws `contract-invalid` for what is no contract, which JavaScript lets through. */
export function assertContract(value: unknown): asserts value is FlowContract {
  if (isObject(value) && isFlow(value['flow']) && isSchema(value['inputs']) && isSchema(value['outputs'])) return
  throw new FlowContractError(
    'contract-invalid',
    `The emulator takes contracts {flow: {name, type}, inputs, outputs}; this is ${printValue(value, '')}. ` +
      'parseContract() makes one of text, openContracts().get() gives one of the project by its flow key',
  )
}

function isFlow(flow: unknown): boolean {
  if (!isObject(flow)) return false
  const { id = '', name, type } = flow
  return [id, name, type].every((member) => typeof member === 'string')
}

function isSchema(schema: unknown): boolean {
  return schema === null || typeof schema === 'boolean' || isObject(schema)
}
