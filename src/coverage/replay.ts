import type { FlowContract } from '../contract/contract.ts'
import { checkInputs } from '../inputs/check-inputs.ts'
import type { Violation } from '../inputs/violation.ts'
import type { RunNotes, SentPayload } from './run-notes.ts'
import { unmasked } from './unmasked.ts'

/** A payload of the tests that the new contract refuses, or whose inputs it does not know. */
export interface BrokenPayload {
  /** As it was noted: masked. */
  readonly sent: SentPayload
  /** The test files that sent it, sorted. */
  readonly testFiles: readonly string[]
  /** What the new contract says of it; never empty. */
  readonly violations: readonly Violation[]
}

/** What becomes of the payloads that tests sent to a flow when its contract changes. */
export interface Replay {
  /** How many distinct payloads were judged by both contracts. */
  readonly replayed: number
  readonly broken: readonly BrokenPayload[]
  /** How many could not be judged: the old contract does not take them, or nobody knows what stood where they are masked. */
  readonly skipped: number
  /** How many were sent that the notes do not hold. */
  readonly leftOut: number
}

/**
 * Judges again what tests sent to a flow: each payload that the contract before takes, by the contract after. Throws what
 * `checkInputs` does.
 * @param key The flow key.
 */
export function replay(notes: readonly RunNotes[], key: string, before: FlowContract, after: FlowContract): Replay {
  const ofFlow = notes.flatMap(({ testFile, flows }) => {
    const sent = flows[key]
    return sent === undefined ? [] : [{ testFile, ...sent }]
  })
  let replayed = 0
  let skipped = 0
  const broken: BrokenPayload[] = []
  for (const { sent, testFiles } of distinct(ofFlow)) {
    const inputs = unmasked(sent, before)
    if (inputs === undefined) {
      skipped++
      continue
    }
    replayed++
    const violations = checkInputs(after, inputs)
    if (violations.length > 0) broken.push({ sent, testFiles, violations })
  }
  return { replayed, broken, skipped, leftOut: ofFlow.reduce((sum, { leftOut }) => sum + leftOut, 0) }
}

interface Distinct {
  readonly sent: SentPayload
  readonly testFiles: readonly string[]
}

function distinct(
  ofFlow: readonly { readonly testFile: string; readonly payloads: readonly SentPayload[] }[],
): Iterable<Distinct> {
  const found = new Map<string, { readonly sent: SentPayload; readonly testFiles: Set<string> }>()
  for (const { testFile, payloads } of ofFlow) {
    for (const sent of payloads) {
      const text = JSON.stringify(sent)
      const same = found.get(text)
      if (same === undefined) found.set(text, { sent, testFiles: new Set([testFile]) })
      else same.testFiles.add(testFile)
    }
  }
  return [...found.values()].map(({ sent, testFiles }) => ({ sent, testFiles: [...testFiles].toSorted() }))
}
