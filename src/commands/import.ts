import type { FlowContract } from '../contract/contract.ts'
import { FlowContractError, InvalidDocumentError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { joinImported } from '../contract/join-imported.ts'
import { renderContract } from '../contract/render-contract.ts'
import type { ImportedFlow, ImportResult } from '../record/import-result.ts'
import { importFlowFile } from '../sources/import-flow-file.ts'
import { contractFileFor, contractFileName } from '../store/contract-file-names.ts'
import { readContractFile, writeContractFile } from '../store/contract-files.ts'
import { filedFlows } from '../store/filed-flows.ts'
import { findFlowKey } from '../store/find-flow-key.ts'
import type { Project } from '../store/project.ts'
import { TakenFlowKeyError } from '../store/project-errors.ts'
import { fileIn } from '../store/text-store.ts'

/** What to import, and where to. */
export interface ImportOptions {
  /** Archy YAML files and exports, as paths. */
  readonly files: readonly string[]
  readonly project: Pick<Project, 'config' | 'store'>
  /** The flow key, when exactly one flow is imported; otherwise it is found by the flow's name. */
  readonly key?: string
  /** The flow's name, where the one file leaves it to a template. */
  readonly name?: string
  /** The environment whose own contract file is meant; the one that serves all if absent. */
  readonly environment?: string
  /** Replaces what was recorded from the live API or written by hand. */
  readonly force?: boolean
  /** Tells what would be done, and writes nothing. */
  readonly dryRun?: boolean
}

/**
 * Imports flows from their authors' files into contract files. All files are read before the first is written, so that
 * an error leaves everything as it was. Rejects with the errors of `importFlowFile` and `findFlowKey`, and with
 * `import-ambiguous` when `key` or `name` cannot tell which flow is meant.
 */
export async function importFiles(options: ImportOptions): Promise<ImportResult> {
  const read = await readAll(options)
  const plans = planAll(read, options)
  const flows = plans.map((plan) => carryOut(plan, options))
  return { flows, dryRun: options.dryRun ?? false }
}

interface Plan {
  readonly key: string
  readonly from: string
  readonly known: FlowContract | undefined
  readonly contract: FlowContract
  readonly differences: readonly string[]
}

async function readAll(options: ImportOptions): Promise<readonly { from: string; contract: FlowContract }[]> {
  const { files, name, key } = options
  if (name !== undefined && files.length !== 1) throw ambiguous('--name', 'file', files.length)
  const read: { from: string; contract: FlowContract }[] = []
  for (const from of files) {
    const contracts = await importFlowFile(from, name === undefined ? {} : { name })
    read.push(...contracts.map((contract) => ({ from, contract })))
  }
  if (key !== undefined && read.length !== 1) throw ambiguous('--key', 'flow', read.length)
  return read
}

function ambiguous(option: string, what: string, count: number): FlowContractError {
  return new FlowContractError(
    'import-ambiguous',
    `${option} is for one ${what}, and here are ${count}. Import one ${what} at a time, or leave ${option} out`,
  )
}

function planAll(
  read: readonly { from: string; contract: FlowContract }[],
  { project, key: asked, environment, force = false }: ImportOptions,
): readonly Plan[] {
  const owners = new Map<string, string>()
  const filed = filedFlows(project.store)
  return read.map(({ from, contract: imported }) => {
    const key = asked ?? findFlowKey(project.config, filed, imported.flow)
    const owner = owners.get(key)
    if (owner !== undefined) throw new TakenFlowKeyError(key, imported.flow.name, owner)
    owners.set(key, imported.flow.name)
    const known = knownContract(project, key, environment, force)
    if (known !== undefined && known.flow.name !== imported.flow.name && !force) {
      throw new FlowContractError(
        'flow-key-taken',
        `The flow key "${escapeText(key)}" belongs to flow "${escapeText(known.flow.name)}", and ${escapeText(from)} has flow ` +
          `"${escapeText(imported.flow.name)}". Choose another key, or replace the contract: --force`,
      )
    }
    return { key, from, known, ...joinImported(known, imported, force) }
  })
}

function knownContract(
  { store }: Pick<Project, 'store'>,
  key: string,
  environment: string | undefined,
  force: boolean,
): FlowContract | undefined {
  try {
    return readContractFile(store, key, environment)
  } catch (error) {
    // Who replaces a broken file need not mend it first.
    if (force && error instanceof InvalidDocumentError) return undefined
    throw error
  }
}

function carryOut(plan: Plan, { project: { store }, environment, dryRun = false }: ImportOptions): ImportedFlow {
  const { key, from, known, contract, differences } = plan
  const told = { key, from, contract, differences }
  const present = contractFileFor(store, key, environment)
  if (differences.length > 0 || (known !== undefined && renderContract(known) === renderContract(contract))) {
    const file = fileIn(store, present ?? contractFileName(key, environment))
    return { ...told, file, outcome: differences.length > 0 ? 'kept' : 'unchanged' }
  }
  const name = contractFileName(key, environment)
  const outcome = dryRun
    ? store.read(name) === undefined
      ? 'added'
      : 'changed'
    : writeContractFile(store, key, contract, environment)
  return { ...told, file: fileIn(store, name), outcome }
}
