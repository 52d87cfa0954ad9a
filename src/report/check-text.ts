import type { CheckResult, Finding } from '../record/finding.ts'

/** The lines that tell a user what a check found: two lines a finding, errors first, then the sum. */
export function checkText({ flows, findings, passed }: CheckResult): string[] {
  const ranked = findings.toSorted(
    (one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'),
  )
  const checked = counted(flows.length, 'flow')
  if (findings.length === 0) return [`${checked} checked: contract files, config and records agree`]
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  const counts = [
    ...(errors === 0 ? [] : [counted(errors, 'error')]),
    ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
  ]
  return [
    ...ranked.flatMap(findingText),
    `${checked} checked: ${counts.join(', ')}${passed ? '' : '. The check failed'}`,
  ]
}

function findingText({ severity, text, next }: Finding): string[] {
  return [`${severity}: ${text}`, `  next: ${next}`]
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
