import { type FlowContract, contractLabel } from '../../contract/contract.ts'
import { shellWord } from '../../contract/shell-word.ts'
import { escapeText } from '../../contract/escape-text.ts'
import type { Violation } from '../../inputs/violation.ts'

/** What to do when the payload is right, and the contract or the config is not. */
export function adviceLines(contract: FlowContract, violations: readonly Violation[]): string[] {
  const label = contractLabel(contract)
  const config = contract.project?.config
  const ofConfig = violations.filter(({ source }) => source === 'config')
  const settings = [
    ...(ofConfig.some(({ path }) => path === '/flowVersion') ? ['version'] : []),
    ...(ofConfig.some(({ rule }) => rule === 'wrong-envelope') ? ['launchKey'] : []),
  ]
  return [
    'If the flow changed on purpose, refresh its contract:',
    `  ${refreshCommand(contract)}`,
    ...(config !== undefined && ofConfig.some((violation) => !isEnvelope(violation))
      ? [
          `If it is not this caller's to send, change callerExpects of "${escapeText(label)}" in`,
          `  ${escapeText(config)}`,
        ]
      : []),
    ...(config !== undefined && settings.length > 0
      ? [
          `If the config is out of date, change ${settings.join(' and ')} of "${escapeText(label)}" in`,
          `  ${escapeText(config)}`,
        ]
      : []),
  ]
}

function refreshCommand(contract: FlowContract): string {
  const { kind, file } = contract.source
  if (kind === 'archy' || kind === 'export') return `npx flow-contract import ${shellWord(file ?? 'FILE')}`
  return `npx flow-contract record ${shellWord(contractLabel(contract))}`
}

function isEnvelope({ rule, path }: Violation): boolean {
  return rule === 'wrong-envelope' || path === '/flowVersion'
}
