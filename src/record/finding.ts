import { escapeText } from '../contract/escape-text.ts'

/** One thing that is not as it should be in a project's contract files, config and records. */
export interface Finding {
  /** What kind it is, such as `contract-missing`; stable. */
  readonly code: string
  /** An error fails the check; a warning does not. */
  readonly severity: 'error' | 'warning'
  /** The flow key; undefined for what concerns no single flow. */
  readonly flow?: string
  /** The file at fault, as a path for messages. */
  readonly file?: string
  /** JSON Pointer into that file. */
  readonly pointer?: string
  /** One sentence that says where and what. */
  readonly text: string
  /** What to do about it: a command, or an edit. */
  readonly next: string
}

/** What an offline check found. */
export interface CheckResult {
  /** The keys of the flows that were checked, sorted. */
  readonly flows: readonly string[]
  readonly findings: readonly Finding[]
  /** False when a finding is an error. */
  readonly passed: boolean
}

/** A finding whose text begins with its place. */
export function findingAt(facts: Omit<Finding, 'text'> & { readonly problem: string }): Finding {
  const { problem, ...finding } = facts
  const place = [facts.file, facts.pointer].filter((part) => part !== undefined && part !== '').join(' at ')
  return { ...finding, text: escapeText(place === '' ? problem : `${place}: ${problem}`) }
}
