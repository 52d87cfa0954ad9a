import { escapeText } from '../../contract/escape-text.ts'
import { printValue } from '../../inputs/print-value.ts'
import type { Violation } from '../../inputs/violation.ts'
import type { Finding } from './findings.ts'
import type { Painter } from './painter.ts'
import { wrappedLines } from './wrapped-lines.ts'

const valueLength = 64
const lineLength = 76

/** A block for each finding: rule and path, the sentence, what was found, and the rule's address, once for each rule. */
export function violationBlocks(found: readonly Finding[], most: number, painter: Painter): string[] {
  const told = new Set<string>()
  const blocks = found.slice(0, most).flatMap((finding) => {
    const { rule } = finding.violation
    const isNew = !told.has(rule)
    told.add(rule)
    return [
      ...findingBlock(finding, painter),
      ...(isNew ? [`    ${painter.dim(`flow-contract/docs/rules.md#${rule}`)}`] : []),
      '',
    ]
  })
  const hidden = found.length - most
  return hidden > 0 ? [...blocks, `  … and ${hidden} more ${hidden === 1 ? 'violation' : 'violations'}.`, ''] : blocks
}

/** A violation in one line, for places that have no room for a block. */
export function violationLine({ rule, message }: Violation): string {
  return `${rule}: ${message}`
}

function findingBlock({ violation, explained }: Finding, painter: Painter): string[] {
  const { rule, path, message, received } = violation
  const shown = received === undefined ? undefined : printValue(received, path, valueLength)
  const sentences = [message, ...explained.map((one) => one.message)]
  return [
    `  ${rule} at ${path === '' ? 'the top' : escapeText(path).slice(0, 200)}`,
    ...sentences.flatMap((sentence) => wrappedLines(sentence, '', lineLength).map((line) => `    ${line}`)),
    // Most sentences show the value themselves.
    ...(shown === undefined || message.includes(shown) ? [] : [`    received: ${painter.bad(shown)}`]),
  ]
}
