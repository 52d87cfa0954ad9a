import { escapeText } from '../../contract/escape-text.ts'
import { pointerSteps } from '../../contract/pointer.ts'

const longestName = 80

/**
 * A path in words, each name in backticks, the innermost first: `sku` in `Flow.lines[0]`. A dot is always part of a name,
 * so that what is nested and what only looks so never read alike.
 */
export function placeName(path: string, what = 'the whole payload'): string {
  const names = namedSteps(path)
  return names.length === 0 ? what : names.toReversed().join(' in ')
}

/** The last step of a path alone. */
export function lastName(path: string): string {
  return namedSteps(path).at(-1) ?? 'the whole payload'
}

/** The names on a path, each with the indexes that follow it. */
function namedSteps(path: string): readonly string[] {
  const names: string[] = []
  for (const step of pointerSteps(path)) {
    const isIndex = /^(0|[1-9]\d*)$/.test(step)
    const last = names.at(-1)
    if (isIndex && last !== undefined) names[names.length - 1] = `${last}[${step}]`
    else names.push(step === '' ? '""' : shortened(escapeText(step)))
  }
  return names.map((name) => `\`${name}\``)
}

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
}
