import { escapeText } from '../contract/escape-text.ts'
import { printValue } from '../inputs/print-value.ts'
import type { Violation } from '../inputs/violation.ts'
import type { MatcherUtils } from './matcher.ts'

/** At most a screen of violations is written out; the rest is counted. */
const shownViolations = 8
const valueLength = 64
const lineLength = 76

/** A block for each violation: rule and path, the sentence, what was expected and received, the rule's address. */
export function violationBlocks(violations: readonly Violation[], painter: MatcherUtils): string[] {
  const hidden = violations.length - shownViolations
  const blocks = violations
    .slice(0, shownViolations)
    .flatMap((violation) => [...violationBlock(violation, painter), ''])
  return hidden > 0 ? [...blocks, `  … and ${hidden} more ${hidden === 1 ? 'violation' : 'violations'}.`, ''] : blocks
}

/** A violation in one line, for places that have no room for a block. */
export function violationLine({ rule, message }: Violation): string {
  return `${rule}: ${message}`
}

function violationBlock({ rule, path, message, expected, received }: Violation, painter: MatcherUtils): string[] {
  return [
    `  ${rule} at ${path === '' ? 'the top' : escapeText(path).slice(0, 200)}`,
    ...wrapped(message).map((line) => `    ${line}`),
    ...(expected === undefined
      ? []
      : [`    expected: ${painter.EXPECTED_COLOR(printValue(expected, path, valueLength))}`]),
    ...(received === undefined
      ? []
      : [`    received: ${painter.RECEIVED_COLOR(printValue(received, path, valueLength))}`]),
    `    ${painter.DIM_COLOR(`flow-contract/docs/rules.md#${rule}`)}`,
  ]
}

/** Lines that fit; a longer word stands alone. */
function wrapped(text: string): string[] {
  const result: string[] = []
  for (const word of text.split(' ')) {
    const line = result.at(-1)
    if (line !== undefined && line.length + word.length < lineLength) result[result.length - 1] = `${line} ${word}`
    else result.push(word)
  }
  return result
}
