import { FlowContractError, InvalidDocumentError, UnknownFlowError } from '../contract/errors.ts'
import { dictionary } from '../contract/dictionary.ts'
import { contractFileNames, contractFilesFor } from '../store/contract-file-names.ts'
import type { Project } from '../store/project.ts'
import { type Recorded, readRecorded } from '../store/recorded.ts'
import { fileIn } from '../store/text-store.ts'
import { checkAgreement, checkVersion } from './check-agreement.ts'
import { checkExpectations } from './check-expectations.ts'
import { checkDuplicates, checkMissing, checkOrphans } from './check-presence.ts'
import { checkSchemas } from './check-schemas.ts'
import type { CheckResult, Finding } from './finding.ts'
import { readContractFiles } from './read-contract-files.ts'

/**
 * Checks, offline, that contract files can be read and used, and that config, files and records agree. `flows` are flow
 * keys, ids or names; all flows when there are none. Throws `flow-unknown` for others, `nothing-to-check` when the
 * project has no flow at all, and `store-unreadable`.
 */
export function checkProject(project: Project, flows: readonly string[] = []): CheckResult {
  const { config, store, environment } = project
  const { recorded, findings: inRecords } = recordsOf(project)
  const { files, findings: unreadable } = readContractFiles(store)
  const names = contractFileNames(store)
  const known = [
    ...new Set([...Object.keys(config.flows), ...names.map(({ key }) => key), ...Object.keys(recorded.flows)]),
  ].toSorted()
  if (known.length === 0 && inRecords.length === 0) throw nothingToCheck(store.location)
  const keys = flows.length === 0 ? known : keysOf(project, known, flows)
  const counting = contractFilesFor(store, environment)
  const inFiles = [...unreadable, ...checkDuplicates(files)]
  const findings = keys.flatMap((key): readonly Finding[] => {
    const name = counting.get(key)
    const own = files.filter((file) => file.key === key)
    return [
      ...(name === undefined ? checkMissing(project, key) : checkVersion(project, recorded, key, fileIn(store, name))),
      ...inFiles.filter(({ flow }) => flow === key),
      ...own.flatMap((file) => [...checkSchemas(file), ...checkAgreement(project, recorded, file)]),
      ...checkExpectations(project, key),
      ...checkOrphans(
        project,
        recorded,
        key,
        names.filter((file) => file.key === key),
      ),
    ]
  })
  const all = [...inRecords, ...findings]
  return { flows: keys, findings: all, passed: all.every(({ severity }) => severity !== 'error') }
}

function recordsOf({ store }: Project): { readonly recorded: Recorded; readonly findings: readonly Finding[] } {
  try {
    return { recorded: readRecorded(store), findings: [] }
  } catch (error) {
    if (!(error instanceof InvalidDocumentError)) throw error
    const { code, file, pointer, message: text } = error
    const next = 'Restore the file, or remove it and record the flows again: npx flow-contract record'
    const place = { ...(file === undefined ? {} : { file }), pointer }
    return { recorded: { flows: dictionary([]) }, findings: [{ code, severity: 'error', ...place, text, next }] }
  }
}

function keysOf({ contracts }: Project, known: readonly string[], flows: readonly string[]): readonly string[] {
  const keys = flows.map((flow) => {
    const key = known.includes(flow) ? flow : contracts.find(flow)?.project?.key
    if (key === undefined) throw new UnknownFlowError(flow, known)
    return key
  })
  return [...new Set(keys)].toSorted()
}

function nothingToCheck(location: string): FlowContractError {
  return new FlowContractError(
    'nothing-to-check',
    `There is nothing to check: no flow in a config, and no contract file in ${location}. ` +
      `Record a flow (npx flow-contract record FLOW), import one (npx flow-contract import FILE.yaml), or name the config: --config FILE`,
  )
}
