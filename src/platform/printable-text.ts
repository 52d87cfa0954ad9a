import { escapeText } from '../contract/escape-text.ts'
import { maskSecrets } from '../inputs/print-value.ts'

const credentials = /\b(Bearer|Basic)(\s+)[\w.~+/=-]+/gi
const webToken = /\beyJ[\w-]+(?:\.[\w-]+)+/g
const userInfo = /(:\/\/)[^\s/@]+@/g
// An id has at most 36 characters; what is longer and knows no words is a token or a secret.
const longRun = /[\w+-]{40,}/g

/**
 * Text of an answer as it may be kept and printed: no control characters, at most `length` characters, without what looks
 * like a token or a secret. It is masked before it is cut, or the half of a secret would remain.
 */
export function printableText(text: string, length = 300): string {
  const masked = maskSecrets(
    text
      .slice(0, 20_000)
      .replace(credentials, '$1$2***')
      .replace(webToken, '***')
      .replace(userInfo, '$1***@')
      .replace(longRun, (run) => (isRandom(run) ? '***' : run)),
  )
  const line = escapeText(masked.replaceAll(/\s+/g, ' ').trim())
  return line.length > length ? `${line.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…` : line
}

function isRandom(run: string): boolean {
  return /\d/.test(run) && /[A-Za-z]/.test(run)
}
