import { escapeText } from '../contract/escape-text.ts'
import type { Recording, RecordResult } from '../record/record-result.ts'
import { countText } from './count-text.ts'

/** What the words need to know: a recording's result, and, from a command, whose credentials made it. */
export interface RecordTextInput extends RecordResult {
  readonly variableNames?: readonly string[]
  readonly organization?: { readonly id: string; readonly name: string }
}

/** The lines that tell a user what became of a recording: who answered, one line a flow, the sum, what to do next. */
export function recordText(result: RecordTextInput): string[] {
  return [
    ...answered(result),
    ...result.flows.flatMap((flow) => [
      headline(flow, result.dryRun),
      ...flow.reasons.map((reason) => `  ${escapeText(reason)}`),
    ]),
    sum(result.flows),
    ...next(result),
  ]
}

function answered({ variableNames = [], host, environment, organization }: RecordTextInput): string[] {
  return [
    ...(variableNames.length === 0 ? [] : [`Signed in with ${variableNames.map(escapeText).join(', ')}`]),
    `Answered by ${escapeText(host)}` +
      (organization === undefined
        ? ''
        : `, organisation "${escapeText(organization.name)}" (${escapeText(organization.id)})`) +
      (environment === undefined ? '' : `, environment ${escapeText(environment)}`),
  ]
}

/** `changed: onboarding (flow-contracts/onboarding.flow.json), flow "Customer Onboarding" 3.0, 3 inputs, 1 output`. */
function headline({ key, file, outcome, contract, version }: Recording, dryRun: boolean): string {
  const word = dryRun && ['added', 'changed', 'republished'].includes(outcome) ? `would be ${outcome}` : outcome
  const place = file === undefined ? '' : ` (${escapeText(file)})`
  const flow = `flow "${escapeText(contract.flow.name)}"${version === undefined ? ', not published' : ` ${escapeText(version)}`}`
  return `${word}: ${escapeText(key)}${place}, ${flow}, ${countText(contract.inputs, 'input')}, ${countText(contract.outputs, 'output')}`
}

const outcomes = ['added', 'changed', 'unchanged', 'republished', 'skipped'] as const

/** `4 flows: 1 added, 3 unchanged`. */
function sum(flows: readonly Recording[]): string {
  const counts = outcomes.flatMap((outcome) => {
    const count = flows.filter((flow) => flow.outcome === outcome).length
    return count === 0 ? [] : [`${count} ${outcome}`]
  })
  const total = `${flows.length} flow${flows.length === 1 ? '' : 's'}`
  return counts.length === 0 ? total : `${total}: ${counts.join(', ')}`
}

function next({ flows, dryRun }: RecordTextInput): string[] {
  const touched = flows.some(({ outcome }) => ['added', 'changed', 'republished'].includes(outcome))
  if (dryRun)
    return [
      touched
        ? 'Nothing was written: this was a dry run. Run it again without --dry-run to write.'
        : 'Nothing to write.',
    ]
  if (flows.some(({ outcome }) => outcome === 'added' || outcome === 'changed')) {
    return ['Next: run your tests, look at the difference, and commit the contract files.']
  }
  return touched ? ['Next: commit recorded.json.'] : []
}
