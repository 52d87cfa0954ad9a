import { diffArrays } from 'diff'
import { escapeText } from '../../contract/escape-text.ts'
import type { Json } from '../../contract/json.ts'
import { maskedJson } from '../../inputs/masked-json.ts'
import type { Painter } from './painter.ts'

const longestLine = 100
const context = 1

/** The lines in which a payload and the mended one differ, with a line around them; secrets are masked. */
export function payloadDiff(before: Json, after: Json, painter: Painter): readonly string[] {
  const parts = diffArrays(linesOf(before), linesOf(after))
  return parts.flatMap(({ value, added, removed }, index) => {
    if (removed) return value.map((line) => painter.bad(`- ${line}`))
    if (added) return value.map((line) => painter.good(`+ ${line}`))
    return unchanged(value, index === 0, index === parts.length - 1)
  })
}

function unchanged(lines: readonly string[], isFirst: boolean, isLast: boolean): readonly string[] {
  const head = isFirst ? [] : lines.slice(0, context)
  const tail = isLast ? [] : lines.slice(-context)
  const hidden = lines.length - head.length - tail.length
  if (hidden <= 1) return lines.map((line) => `  ${line}`)
  return [...head, '…', ...tail].map((line) => `  ${line}`)
}

function linesOf(payload: Json): string[] {
  return JSON.stringify(maskedJson(payload), undefined, 2)
    .split('\n')
    .map((line) => escapeText(line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line))
}
