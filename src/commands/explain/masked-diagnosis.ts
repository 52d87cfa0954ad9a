import { escapeText } from '../../contract/escape-text.ts'
import type { Json } from '../../contract/json.ts'
import { maskedJson } from '../../inputs/masked-json.ts'
import type { Diagnosis } from '../../repair/diagnosis.ts'

/** A diagnosis as it may be printed as JSON: values that are named like a secret are masked, as they are in its text. */
export function maskedDiagnosis({ violations, repairs, text }: Diagnosis): Diagnosis {
  return {
    violations: violations.map((violation) => ({
      ...violation,
      path: escapeText(violation.path),
      ...(violation.expected === undefined ? {} : { expected: printable(violation.expected, violation.path) }),
      ...('received' in violation ? { received: printable(violation.received, violation.path) } : {}),
    })),
    repairs: repairs.map(({ edits, result, complete, open }) => ({
      edits: edits.map(({ op, path, to, value }) => ({
        op,
        path: escapeText(path),
        ...(to === undefined ? {} : { to: escapeText(to) }),
        ...(value === undefined ? {} : { value: printable(value, `${path}${to ?? ''}`) }),
      })),
      result: printable(result, ''),
      complete,
      open: open.map(escapeText),
    })),
    text,
  }
}

/** A value of a JSON payload without what is secret; `path` is where it stands. */
function printable(value: unknown, path: string): Json {
  return maskedJson(escaped(value as Json), path)
}

// Deeper than any payload that is meant, and far from what a call stack holds.
const deepest = 200

function escaped(value: Json, depth = 0): Json {
  if (typeof value === 'string') return escapeText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth >= deepest) return '…'
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => escaped(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [escapeText(name), escaped(member, depth + 1)]),
  )
}
