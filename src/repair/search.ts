import { isJsonObject, type Json, type JsonObject, ownMember } from '../contract/json.ts'
import { jsonAt } from '../contract/json-at.ts'
import { pointerSteps } from '../contract/pointer.ts'
import { itemKey } from '../schema/equal-items.ts'
import type { Violation } from '../inputs/violation.ts'
import type { Edit } from './edit.ts'
import { costOf, type Draft, extended } from './draft.ts'
import { joinedConversions } from './joined-conversions.ts'
import { type Looseness, looseness, type LooseMember } from './loose-members.ts'
import { sameCost, withMendedValues, withPlaceholders } from './mend-values.ts'
import { nameCost, sameName } from './name-cost.ts'
import { nameWords } from './name-words.ts'
import { placementEdits } from './placement-edits.ts'
import { placements } from './placements.ts'
import { readingsOf } from './readings/readings-of.ts'
import type { Repair } from './repair.ts'
import type { Subject } from './subject.ts'
import { OutOfTrials, Trials } from './trials.ts'

const mostRounds = 5
const mostDrafts = 8
const mostRepairs = 3
const mostTrials = 600
/** Payloads that are longer as text are not searched, and the longer they are the fewer trials they get. */
const longestPayload = 100_000
const charactersJudged = 3_000_000
/** So many are no slips any more. */
const mostViolations = 150

/** What a search found. */
export interface Found {
  /** The best repair, and those that are equally good. Every one was applied and judged. */
  readonly repairs: readonly Repair[]
  /** Whether it came to an end: a payload can be too large, or too wrong. */
  readonly isComplete: boolean
}

/** Of a payload that passes. */
export const nothingToMend: Found = { repairs: [], isComplete: true }

const cutOff: Found = { repairs: [], isComplete: false }

/** Searches for the repairs of a refused payload, within bounds. */
export function findRepairs(subject: Subject): Found {
  const length = JSON.stringify(subject.payload).length
  if (length > longestPayload || subject.violations(subject.payload).length > mostViolations) return cutOff
  const trials = new Trials(subject, Math.min(mostTrials, Math.ceil(charactersJudged / length)))
  try {
    return { repairs: ranked(finished(drafts(trials), trials), trials), isComplete: true }
  } catch (error) {
    if (error instanceof OutOfTrials) return cutOff
    throw error
  }
}

/** Names first, then values, until neither changes anything: a mended value can hold names of its own. */
function drafts(trials: Trials): readonly Draft[] {
  const done: Draft[] = []
  let current: readonly Draft[] = [started(trials.subject)]
  for (let round = 0; round < mostRounds && current.length > 0; round += 1) {
    const next: Draft[] = []
    for (const draft of current) {
      const isMended = trials.violations(draft.payload).length === 0
      const changed = (isMended ? [] : withPlacedNames(draft, trials))
        .flatMap((named) => withMendedValues(named, trials))
        .filter((mended) => mended !== draft)
      if (changed.length === 0) done.push(draft)
      next.push(...changed)
    }
    current = best(next)
  }
  return [...done, ...current]
}

/** The payload with what was meant in the place of what JSON cannot carry; else with what JSON makes of it, said aloud. */
function started({ payload, losses }: Subject): Draft {
  const start: Draft = { payload, edits: [], doubt: 0, open: [] }
  const edits = losses.flatMap(({ path, meant }): Edit[] => {
    if (meant !== undefined) return [{ op: 'convert', path, value: meant }]
    const left = jsonAt(payload, pointerSteps(path))
    if (left !== undefined) return [{ op: 'convert', path, value: left }]
    return path === '' ? [] : [{ op: 'drop', path }]
  })
  return extended(start, edits, 0)
}

/** Text or a list of pairs under a wrong name may hold what belongs elsewhere: it is placed as it is, and as what it holds. */
function withPlacedNames(draft: Draft, trials: Trials): readonly Draft[] {
  const texts = loosenessOf(draft, trials).members.flatMap(({ path, value, isRefused }): Edit[] => {
    const object = isRefused && !isJsonObject(value) ? objectIn(value) : undefined
    return object === undefined ? [] : [{ op: 'convert', path, value: object }]
  })
  const placed = placedIn(draft, trials)
  const found = texts.length === 0 ? placed : [...placed, ...placedIn(extended(draft, texts, 0), trials)]
  return found.length === 0 ? [draft] : best(found)
}

const anObject: Violation = { rule: 'wrong-type', path: '', message: '', expected: 'object', source: 'contract' }

function objectIn(value: Json): JsonObject | undefined {
  if (typeof value !== 'string' && !Array.isArray(value)) return undefined
  return readingsOf(value, [anObject])
    .map((reading) => reading.value)
    .find(isJsonObject)
}

function loosenessOf({ payload }: Draft, trials: Trials): Looseness {
  return looseness(payload, trials.subject.place, trials.violations(payload), trials.take)
}

function placedIn(draft: Draft, trials: Trials): readonly Draft[] {
  const { payload } = draft
  const found = loosenessOf(draft, trials)
  return placements(found, (member) => hasTwin(draft, member), trials.take).flatMap((placement) => {
    // What belongs nowhere yet may belong to what is placed now: it goes at once, or is looked at again.
    const kept = { ...placement, drops: [], doubt: placement.doubt - placement.loss }
    return (placement.drops.length === 0 || placement.moves.length === 0 ? [placement] : [placement, kept]).flatMap(
      (one) => {
        const edits = placementEdits(payload, one)
        return edits.length === 0 ? [] : [extended(draft, edits, one.doubt)]
      },
    )
  })
}

/** Whether the same value stands under the name that was meant already. */
function hasTwin({ payload }: Draft, { path, names: [own], value }: LooseMember): boolean {
  const around = jsonAt(payload, pointerSteps(path).slice(0, -1))
  if (!isJsonObject(around)) return false
  return Object.keys(around).some((name) => {
    const cost = own === undefined || name === own.name ? undefined : nameCost(own, nameWords(name))
    return cost !== undefined && cost < sameName && itemKey(ownMember(around, name)) === itemKey(value)
  })
}

/** The cheapest drafts, each payload once. */
function best(some: readonly Draft[]): readonly Draft[] {
  const kept = new Map<unknown, Draft>()
  for (const draft of some.toSorted((one, other) => costOf(one) - costOf(other))) {
    const key = itemKey(draft.payload)
    if (!kept.has(key)) kept.set(key, draft)
  }
  return [...kept.values()].slice(0, mostDrafts)
}

function finished(some: readonly Draft[], trials: Trials): readonly Draft[] {
  return best(some.flatMap((draft) => withPlaceholders(draft, trials) ?? []))
}

function ranked(some: readonly Draft[], trials: Trials): readonly Repair[] {
  const joined = best(some.map((draft) => ({ ...draft, edits: joinedConversions(trials.subject.payload, draft) })))
  const [first] = joined
  return joined
    .filter((draft) => first !== undefined && costOf(draft) - costOf(first) < sameCost)
    .slice(0, mostRepairs)
    .map(({ payload, edits, open }) => ({ edits, result: payload, complete: open.length === 0, open }))
}
