import { isDeepStrictEqual } from 'node:util'
import type { Json } from '../../src/contract/json.ts'
import { jsonAt } from '../../src/contract/json-at.ts'
import { pointerSteps } from '../../src/contract/pointer.ts'
import { applyEdit } from '../../src/repair/apply-edit.ts'
import type { Repair } from '../../src/repair/repair.ts'
import { diagnosisOf, startOf, violationsOf } from './handed-payload.ts'
import { sameMeaning } from './same-meaning.ts'
import type { Slip } from './slip.ts'

/** What the diagnosis made of a slip. */
export interface JudgedSlip {
  readonly slip: Slip
  /** The first repair; undefined when there is none. */
  readonly first: Repair | undefined
  /** Whether the first repair is what the person meant. */
  readonly isIntended: boolean
  /** What no diagnosis may ever do, one sentence each. */
  readonly faults: readonly string[]
}

/** Diagnoses a slip, and judges its repairs. */
export function judgeSlip(slip: Slip): JudgedSlip {
  const { violations, repairs } = diagnosisOf(slip, slip.given)
  const [first] = repairs
  return {
    slip,
    first,
    isIntended: first !== undefined && isIntended(slip, first),
    faults: [
      ...(violations.length === 0 ? ['the diagnosis has no violation'] : []),
      ...repairs.flatMap((repair, index) => faultsOf(slip, repair).map((fault) => `repair ${index + 1}: ${fault}`)),
      ...alternativeFaults(slip, repairs),
    ],
  }
}

function isIntended({ intended, also = [], open }: Slip, { result, complete }: Repair): boolean {
  const sure = (open ?? []).reduce((json: Json, path) => applyEdit(json, { op: 'drop', path }), result)
  return complete === (open === undefined) && [intended, ...also].some((meant) => sameMeaning(sure, meant))
}

function faultsOf(slip: Slip, repair: Repair): readonly string[] {
  const { edits, result } = repair
  const applied = edits.reduce(applyEdit, startOf(slip))
  return [
    ...(edits.length === 0 ? ['it has no edit'] : []),
    ...(isDeepStrictEqual(applied, result) ? [] : [`its edits give ${JSON.stringify(applied)}`]),
    ...(repair.complete ? refusals(slip, result) : unmarked(slip, result)),
  ]
}

/** A complete repair passes the check, and nothing is found in its result. */
function refusals(slip: Slip, result: Json): readonly string[] {
  const again = diagnosisOf(slip, result)
  return [
    ...violationsOf(slip, result).map(({ message }) => `the check refuses it: ${message}`),
    ...again.violations.map(({ message }) => `a diagnosis of it finds: ${message}`),
    ...again.repairs.map(({ edits }) => `a diagnosis of it mends: ${JSON.stringify(edits)}`),
  ]
}

/** What an incomplete repair leaves broken stands at placeholders, and at those that the person has to fill in. */
function unmarked(slip: Slip, result: Json): readonly string[] {
  return violationsOf(slip, result)
    .filter(({ path }) => !(isPlaceholder(result, path) && (slip.open === undefined || slip.open.includes(path))))
    .map(({ path, message }) => `it leaves ${path} broken: ${message}`)
}

function isPlaceholder(result: Json, path: string): boolean {
  const value = jsonAt(result, pointerSteps(path))
  return typeof value === 'string' && /^<.+>$/s.test(value)
}

function alternativeFaults({ intended, also }: Slip, repairs: readonly Repair[]): readonly string[] {
  return also === undefined
    ? []
    : [intended, ...also]
        .filter((meant) => !repairs.some(({ result }) => sameMeaning(result, meant)))
        .map((meant) => `it does not show ${JSON.stringify(meant)}`)
}
