import type { FlowContract } from './contract.ts'
import { formatVersion } from './format-version.ts'
import type { Json } from './json.ts'
import { renderJson } from './render-json.ts'

/**
 * The `$schema` of a contract file unless another is asked for: where npm, pnpm and yarn put the package for the project
 * whose folder `flow-contracts` it is. The path is the same on every machine and for every release, so that a file's
 * bytes depend on its contract alone; where the package lies elsewhere, `writeContractFile` keeps what the files say.
 */
export const contractSchemaLocation = '../node_modules/flow-contract/schemas/contract.schema.json'

/**
 * The text of a contract file. It depends on nothing but the contract: names sorted, two-space indent, final newline.
 * Only the members of the format are written; what a project knows about the contract (`project`) never is.
 * `schemaLocation` is the file's `$schema`: a path relative to the file.
 */
export function renderContract(contract: FlowContract, schemaLocation: string = contractSchemaLocation): string {
  const { flow, source } = contract
  return renderJson(
    {
      $schema: schemaLocation,
      formatVersion,
      flow: { ...given('id', flow.id), name: flow.name, type: flow.type },
      inputs: contract.inputs,
      outputs: contract.outputs,
      source: { kind: source.kind, ...given('region', source.region), ...given('file', source.file) },
      ...given('notes', contract.notes),
    },
    ['$schema', 'formatVersion'],
  )
}

function given(name: string, value: Json | undefined): { readonly [name: string]: Json } {
  return value === undefined ? {} : { [name]: value }
}
