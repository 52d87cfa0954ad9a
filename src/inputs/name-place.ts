import { escapeText } from '../contract/escape-text.ts'
import { pointerSteps } from '../contract/pointer.ts'

/** A path in words: `/Flow.ids/0` reads `Flow.ids[0]`, the root `the inputs`. */
export function namePlace(path: string, root = 'the inputs'): string {
  const [first, ...rest] = pointerSteps(path)
  if (first === undefined) return root
  return escapeText(
    first + rest.map((step) => (/^(0|[1-9]\d*)$/.test(step) ? `[${step}]` : `.${step}`)).join(''),
  ).slice(0, 200)
}
