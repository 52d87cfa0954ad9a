import { escapeText } from '../../contract/escape-text.ts'
import type { Cause } from '../../report/explanation.ts'

/** The causes that lie in the payload itself. */
export const payloadCauseNames = ['envelope', 'name', 'case', 'nesting', 'type', 'null', 'value', 'missing'] as const

/** One thing that is wrong with a payload, by its cause. */
export interface PayloadFinding {
  readonly cause: Extract<Cause['cause'], (typeof payloadCauseNames)[number]>
  /** A clause such as `customerId is to be Flow.customerId`. */
  readonly what: string
}

/** A name from a payload, as it is shown: however long it is, the sentence stays readable. */
export function shownName(name: string): string {
  const escaped = escapeText(name.slice(0, 200))
  return escaped.length > 60 ? `${escaped.slice(0, 59)}…` : escaped
}
