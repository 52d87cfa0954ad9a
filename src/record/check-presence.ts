import { shellWord } from '../contract/shell-word.ts'
import { type ContractFileName, contractFileName } from '../store/contract-file-names.ts'
import type { Project } from '../store/project.ts'
import { defaultEnvironment, type Recorded, recordedFile } from '../store/recorded.ts'
import { fileIn } from '../store/text-store.ts'
import { type Finding, findingAt } from './finding.ts'
import type { ReadContractFile } from './read-contract-files.ts'

type CheckedProject = Pick<Project, 'config' | 'store' | 'environment'>

/** A flow of the config that has no contract, for the environment whose contracts count. */
export function checkMissing({ config, store, environment }: CheckedProject, key: string): readonly Finding[] {
  if (config.flows[key] === undefined) return []
  const file = fileIn(store, contractFileName(key))
  const inEnvironment = environment === undefined ? '' : ` --env ${shellWord(environment)}`
  return [
    findingAt({
      code: 'contract-missing',
      severity: 'error',
      flow: key,
      file,
      problem: `flow "${key}" of the config has no contract`,
      next: `Record it: npx flow-contract record ${shellWord(key)}${inEnvironment}, or import it: npx flow-contract import FILE.yaml`,
    }),
  ]
}

/** Contract files and records of a flow that nothing else speaks of any more; `files` are the flow's. */
export function checkOrphans(
  { config, store }: CheckedProject,
  recorded: Recorded,
  key: string,
  files: readonly ContractFileName[],
): readonly Finding[] {
  const environments = Object.keys(config.environments)
  const records = Object.keys(recorded.flows[key] ?? {})
  const recordFile = fileIn(store, recordedFile)
  const isUnknown = (name: string | undefined): name is string =>
    name !== undefined && environments.length > 0 && !environments.includes(name)
  const warn = (file: string, problem: string, next: string): Finding =>
    findingAt({ code: 'orphan', severity: 'warning', flow: key, file, problem, next })
  const isConfigured = Object.keys(config.flows).length === 0 || config.flows[key] !== undefined
  return [
    ...files
      .filter(({ environment }) => isUnknown(environment))
      .map(({ name, environment }) =>
        warn(
          fileIn(store, name),
          `the config has no environment "${environment ?? ''}"`,
          'Remove the file, or configure the environment',
        ),
      ),
    ...(isConfigured || files.length === 0 || records.length > 0
      ? []
      : [
          warn(
            fileIn(store, files[0]?.name ?? ''),
            `neither the config nor recorded.json knows a flow "${key}"`,
            'Add the flow to "flows" in the config, or remove the file',
          ),
        ]),
    ...(files.length > 0 || records.length === 0
      ? []
      : [
          warn(
            recordFile,
            `flow "${key}" is on record and has no contract file`,
            `Record it again: npx flow-contract record ${shellWord(key)}, or remove its entry`,
          ),
        ]),
    ...records
      .filter((name) => name !== defaultEnvironment && isUnknown(name))
      .map((name) =>
        warn(
          recordFile,
          `flow "${key}" is on record for environment "${name}", which the config does not have`,
          'Remove the entry, or configure the environment',
        ),
      ),
  ]
}

/** Flows that stand under two keys: what names them by id or by name could mean either. */
export function checkDuplicates(files: readonly ReadContractFile[]): readonly Finding[] {
  const owners = new Map<string, ReadContractFile>()
  return files.flatMap((read) => {
    const { id } = read.contract.flow
    const owner = id === undefined ? undefined : owners.get(id)
    if (id !== undefined && owner === undefined) owners.set(id, read)
    if (owner === undefined || owner.key === read.key) return []
    return findingAt({
      code: 'flow-duplicated',
      severity: 'error',
      flow: read.key,
      file: read.file,
      pointer: '/flow/id',
      problem: `the flow stands under the key "${owner.key}" too, in ${owner.file}`,
      next: 'Keep the file of the key that your tests use, and remove the other',
    })
  })
}
