import { escapeText } from '../../contract/escape-text.ts'
import { pointerSteps } from '../../contract/pointer.ts'

const longestName = 120

/** A path as it is written in code, in backticks: `inputData["Flow.ids"][0]`; the root is `what`. */
export function placeName(path: string, what = 'the whole payload'): string {
  const [first, ...rest] = pointerSteps(path)
  if (first === undefined) return what
  const text = escapeText(first + rest.map(access).join(''))
  return `\`${text.length > longestName ? `${text.slice(0, longestName - 1)}…` : text}\``
}

function access(step: string): string {
  if (/^(0|[1-9]\d*)$/.test(step)) return `[${step}]`
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`
}
