import type { Painter } from './painter.ts'

const mostSteps = 6

/** Steps under a lead: one on its line, several numbered below it, the rest counted. */
export function numbered(lead: string, steps: readonly string[], painter: Painter): string[] {
  const [only, ...others] = steps
  if (only === undefined) return []
  if (others.length === 0) return [`${lead} ${painter.good(only)}`]
  const hidden = steps.length - mostSteps
  return [
    lead,
    ...steps.slice(0, mostSteps).map((step, index) => `  ${index + 1}. ${painter.good(step)}`),
    ...(hidden > 0 ? [`  … and ${hidden} more ${hidden === 1 ? 'edit' : 'edits'}.`] : []),
  ]
}
