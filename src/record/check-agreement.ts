import { shellWord } from '../contract/shell-word.ts'
import type { Project } from '../store/project.ts'
import { flowIds } from '../store/project-facts.ts'
import { defaultEnvironment, type Recorded } from '../store/recorded.ts'
import { type Finding, findingAt } from './finding.ts'
import type { ReadContractFile } from './read-contract-files.ts'

/** Whether a contract is the one of the flow, and of the version, that the config and the records speak of. */
export function checkAgreement(
  { config, environment }: Pick<Project, 'config' | 'environment'>,
  recorded: Recorded,
  { key, file, contract, environment: own }: ReadContractFile,
): readonly Finding[] {
  const { flow } = contract
  const configured = config.flows[key]
  const ids = flowIds(key, configured, recorded, own ?? environment)
  const record = `npx flow-contract record ${shellWord(key)}${own === undefined ? '' : ` --env ${shellWord(own)}`}`
  const next = `Correct the config, or record the flow again: ${record}`
  const disagreement = (code: string, pointer: string, problem: string): Finding =>
    findingAt({ code, severity: 'error', flow: key, file, pointer, problem, next })
  const disagreements: (Finding | false)[] = [
    configured?.name !== undefined &&
      configured.name !== flow.name &&
      disagreement(
        'flow-differs',
        '/flow/name',
        `the flow is named "${flow.name}", in the config "${configured.name}"`,
      ),
    configured?.type !== undefined &&
      configured.type.toUpperCase() !== flow.type.toUpperCase() &&
      disagreement('flow-differs', '/flow/type', `the flow is a ${flow.type}, in the config a ${configured.type}`),
    flow.id !== undefined &&
      ids.length > 0 &&
      !ids.includes(flow.id) &&
      disagreement('flow-differs', '/flow/id', `neither the config nor recorded.json knows the id ${flow.id}`),
  ]
  return disagreements.filter((finding) => finding !== false)
}

/** Whether the version on record is the one that the config pins. */
export function checkVersion(
  { config, environment }: Pick<Project, 'config' | 'environment'>,
  recorded: Recorded,
  key: string,
  file: string,
): readonly Finding[] {
  const pinned = config.flows[key]?.version
  const version = recorded.flows[key]?.[environment ?? defaultEnvironment]?.version
  if (pinned === undefined || version === undefined || pinned === version) return []
  return [
    findingAt({
      code: 'version-differs',
      severity: 'error',
      flow: key,
      file,
      problem: `the contract is of version ${version}, and the config pins version ${pinned}`,
      next: `Record the pinned version: npx flow-contract record ${shellWord(key)}, or correct "version" in the config`,
    }),
  ]
}
