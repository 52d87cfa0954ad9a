import type { FlowContract } from '../contract/contract.ts'
import { escapeText } from '../contract/escape-text.ts'
import type { ImportedFlow, ImportResult } from '../record/import-result.ts'
import { countText } from './count-text.ts'

/** The lines that tell a user what became of an import: one block a flow, then what to do next. */
export function importText({ flows, dryRun }: ImportResult): string[] {
  const kept = flows.filter(({ outcome }) => outcome === 'kept')
  return [
    ...flows.flatMap((flow) => [headline(flow, dryRun), ...details(flow)]),
    ...(kept.length === 0
      ? []
      : [
          `Kept as recorded: ${kept.map(({ key }) => escapeText(key)).join(', ')}. Record again to see what the live flow takes,`,
          'or import with --force to replace the contract by the file.',
        ]),
    ...next(flows, dryRun),
  ]
}

function next(flows: readonly ImportedFlow[], dryRun: boolean): string[] {
  const touched = flows.some(({ outcome }) => outcome === 'added' || outcome === 'changed')
  if (!touched) return dryRun ? ['Nothing to write.'] : []
  return dryRun
    ? ['Nothing was written: this was a dry run. Run it again without --dry-run to write.']
    : ['Next: run your tests, look at the difference, and commit the contract files.']
}

function headline({ key, from, file, outcome, contract }: ImportedFlow, dryRun: boolean): string {
  const word = dryRun && (outcome === 'added' || outcome === 'changed') ? `would be ${outcome}` : outcome
  return `${word}: ${escapeText(key)} (${escapeText(file)}), ${summary(contract)}, from ${escapeText(from)}`
}

function details({ contract, differences, outcome }: ImportedFlow): string[] {
  const notes = outcome === 'unchanged' || outcome === 'kept' ? [] : (contract.notes ?? [])
  return [
    ...differences.map((difference) => `  differs: ${escapeText(difference)}`),
    ...notes.map((note) => `  note: ${escapeText(note)}`),
  ]
}

/** `flow "Customer Onboarding", 3 inputs, 1 output`. */
function summary(contract: FlowContract): string {
  const sides = [countText(contract.inputs, 'input'), countText(contract.outputs, 'output')]
  return `flow "${escapeText(contract.flow.name)}", ${sides.join(', ')}`
}
