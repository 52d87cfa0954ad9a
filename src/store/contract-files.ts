import type { FlowContract } from '../contract/contract.ts'
import { InvalidDocumentError } from '../contract/errors.ts'
import { isObject } from '../contract/json.ts'
import { parseContract } from '../contract/parse-contract.ts'
import { contractSchemaLocation, renderContract } from '../contract/render-contract.ts'
import { contractFileFor, contractFileName, contractFileNames } from './contract-file-names.ts'
import { fileIn, type TextStore } from './text-store.ts'

/** A contract and the file it was read from, as a path for messages. */
export interface OpenedContract {
  readonly contract: FlowContract
  readonly file: string
}

/** The keys of the flows that have a contract file, for whichever environment; sorted. */
export function contractKeys(store: TextStore): string[] {
  return [...new Set(contractFileNames(store).map(({ key }) => key))].toSorted()
}

/**
 * A flow's contract for an environment: `<key>@<environment>.flow.json`, else `<key>.flow.json`; undefined when there is
 * neither. Throws `contract-invalid` or `store-unreadable`.
 */
export function readContractFile(store: TextStore, key: string, environment?: string): FlowContract | undefined {
  const name = contractFileFor(store, key, environment)
  return name === undefined ? undefined : openContractFile(store, name)?.contract
}

/** The contract in a file of the store; undefined when there is no such file. Throws as `readContractFile` does. */
export function openContractFile(store: TextStore, name: string): OpenedContract | undefined {
  const text = store.read(name)
  if (text === undefined) return undefined
  const file = fileIn(store, name)
  return { contract: parseContract(text, file), file }
}

/**
 * Puts a contract in its file: the one that serves all environments, or an environment's own. A file that already holds
 * this contract is left as it is, also when line ends or a formatter have changed its look. Throws `store-unwritable`.
 */
export function writeContractFile(
  store: TextStore,
  key: string,
  contract: FlowContract,
  environment?: string,
): 'added' | 'changed' | 'unchanged' {
  const name = contractFileName(key, environment)
  const before = store.read(name)
  if (before !== undefined && holds(before, contract)) return 'unchanged'
  store.write(name, renderContract(contract, schemaLocation(store, before)))
  return before === undefined ? 'added' : 'changed'
}

function holds(text: string, contract: FlowContract): boolean {
  try {
    return renderContract(parseContract(text)) === renderContract(contract)
  } catch (error) {
    // A broken file holds nothing, and is about to be mended.
    if (error instanceof InvalidDocumentError) return false
    throw error
  }
}

// Where the package lies depends on the package manager and the workspace, and only the project knows: a `$schema` that
// somebody has put right is kept, and new files follow their neighbours.
function schemaLocation(store: TextStore, before: string | undefined): string {
  const neighbour = (): string | undefined => {
    const first = contractFileNames(store)[0]
    return first === undefined ? undefined : store.read(first.name)
  }
  return schemaMember(before) ?? schemaMember(neighbour()) ?? contractSchemaLocation
}

function schemaMember(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    const location = isObject(value) ? value['$schema'] : undefined
    return typeof location === 'string' && location.trim() !== '' ? location : undefined
  } catch {
    return undefined
  }
}
