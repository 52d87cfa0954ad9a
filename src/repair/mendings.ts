import { isJsonObject, type Json } from '../contract/json.ts'
import { jsonAt } from '../contract/json-at.ts'
import { isWithin, lastStep, parentPointer, pointerSteps, pointerTo } from '../contract/pointer.ts'
import type { Violation } from '../inputs/violation.ts'
import { applyEdit } from './apply-edit.ts'
import type { Edit } from './edit.ts'
import { nameCost, sameName } from './name-cost.ts'
import { nameWords } from './name-words.ts'
import { isMap, type Place, placeAt } from './place.ts'
import type { Reading } from './reading.ts'
import { readingsOf } from './readings/readings-of.ts'
import type { Trials } from './trials.ts'

/** An edit of one value that was judged: nothing is wrong at its place any more, and nothing new elsewhere. */
export interface Mending {
  readonly edit: Edit
  /** How much of it is guessed or lost. */
  readonly doubt: number
}

/** The edits that mend the value at a path, the surest first; `wrong` are the violations at exactly that path. */
export function mendings(payload: Json, path: string, wrong: readonly Violation[], trials: Trials): readonly Mending[] {
  const value = jsonAt(payload, pointerSteps(path))
  if (wrong.some((one) => isMisplaced(one, trials.subject.place, payload))) return []
  const candidates =
    value === undefined ? additions(payload, path, wrong, trials) : changes(payload, value, path, wrong, trials)
  const before = new Set(trials.violations(payload).map(keyOf))
  return candidates
    .flatMap(({ edit, doubt }) => {
      const after = trials.violations(applyEdit(payload, edit))
      const inner = after.filter((one) => isWithin(one.path, path))
      const isMended = !inner.some((one) => one.path === path && edit.op !== 'drop')
      const isElsewhere = after.some((one) => !isWithin(one.path, path) && !before.has(keyOf(one)))
      return isMended && !isElsewhere && !(edit.op === 'drop' && inner.length > 0)
        ? [{ edit, doubt: doubt + 0.5 * inner.length }]
        : []
    })
    .toSorted((one, other) => one.doubt - other.doubt)
}

function keyOf({ rule, path }: Violation): string {
  return `${rule} ${path}`
}

/** What can stand where nothing does: the only value that is taken, unless a member may turn out to belong there. */
function additions(payload: Json, path: string, wrong: readonly Violation[], trials: Trials): Mending[] {
  const { place } = trials.subject
  const isUnplaced = trials.violations(payload).some((one) => isMisplaced(one, place, payload))
  const only = placeAt(place, pointerSteps(path), payload).onlyValue ?? onlyAllowed(wrong)
  return only === undefined || isUnplaced ? [] : [{ edit: { op: 'add', path, value: only }, doubt: 0 }]
}

function changes(
  payload: Json,
  value: Json,
  path: string,
  wrong: readonly Violation[],
  { subject }: Trials,
): Mending[] {
  const place = placeAt(subject.place, pointerSteps(path), payload)
  const only = place.onlyValue ?? onlyAllowed(wrong)
  const form = place.written?.(value)
  const isUncalled = wrong.some(({ rule }) => rule === 'unknown-input')
  return [
    ...readingsOf(value, wrong.map(ofType), place.types).map((reading) => ({
      edit: editOf(reading, path),
      doubt: reading.cost - 1,
    })),
    // What says nothing is left out where it may be.
    ...(path !== '' && saysNothing(value) ? [{ edit: { op: 'drop', path } as const, doubt: 0.5 }] : []),
    ...(form === undefined ? [] : [{ edit: { op: 'convert', path, value: form } as const, doubt: -0.1 }]),
    ...intoItsMap(value, path, place),
    ...selfWrapped(value, path),
    ...flattened(payload, path),
    ...(isUncalled && path !== '' ? [{ edit: { op: 'drop', path } as const, doubt: 5 }] : []),
    ...(only === undefined ? [] : [{ edit: { op: 'convert', path, value: only } as const, doubt: 4 }]),
  ]
}

/** Whether a violation is of a member that is unknown by its name: where that belongs is found with the names. */
function isMisplaced({ rule, path }: Violation, place: Place, payload: Json): boolean {
  if (rule !== 'unknown-input' && rule !== 'wrong-envelope') return false
  const steps = pointerSteps(path)
  const around = jsonAt(payload, steps.slice(0, -1))
  const name = steps.at(-1) ?? ''
  const isThere = isJsonObject(around) && Object.hasOwn(around, name)
  return isThere && !placeAt(place, steps.slice(0, -1), payload).knows(name)
}

/** What programs write where there is no value. */
function saysNothing(value: Json): boolean {
  return value === null || (typeof value === 'string' && /^(?:null|undefined|none|nan)?$/i.test(value.trim()))
}

/** A launch request that is no object is one of a wrong type. */
function ofType(violation: Violation): Violation {
  return violation.path === '' && violation.rule === 'wrong-envelope'
    ? { ...violation, rule: 'wrong-type', expected: 'object' }
    : violation
}

function editOf({ how, value, step = '0' }: Reading, path: string): Edit {
  return how === 'convert' ? { op: 'convert', path, value } : { op: how, path, to: pointerTo(path, step) }
}

/** A value in the place of an object that has one member alone. */
function intoItsMap(value: Json, path: string, place: Place): Mending[] {
  const [name, ...others] = isMap(place) && typeof value !== 'object' ? place.names : []
  return name === undefined || others.length > 0
    ? []
    : [{ edit: { op: 'wrap', path, to: pointerTo(path, name) }, doubt: 0.5 }]
}

/** A value in an object under its own name once more. */
function selfWrapped(value: Json, path: string): Mending[] {
  const [name, ...others] = isJsonObject(value) ? Object.keys(value) : []
  if (name === undefined || others.length > 0) return []
  const cost = nameCost(nameWords(name), nameWords(lastStep(path)))
  return cost !== undefined && cost < sameName
    ? [{ edit: { op: 'unwrap', path, to: pointerTo(path, name) }, doubt: 0 }]
    : []
}

/** A list in a list is taken for the items in one. */
function flattened(payload: Json, path: string): Mending[] {
  const around = parentPointer(path)
  const list = path === '' ? undefined : jsonAt(payload, pointerSteps(around))
  if (!Array.isArray(list) || !list.some(Array.isArray)) return []
  return [
    { edit: { op: 'convert', path: around, value: (list as readonly Json[]).flat() as readonly Json[] }, doubt: 0.5 },
  ]
}

/** What a violation says is the only value that is taken. */
function onlyAllowed(wrong: readonly Violation[]): Json | undefined {
  for (const { rule, expected } of wrong) {
    if (rule !== 'not-allowed-value' || expected === undefined) continue
    if (!Array.isArray(expected)) return expected
    if (expected.length === 1) return (expected as readonly Json[])[0]
  }
  return undefined
}
