import { jsonAt } from '../contract/json-at.ts'
import { isWithin, parentPointer, pointerSteps } from '../contract/pointer.ts'
import type { Violation } from '../inputs/violation.ts'
import { type Draft, extended } from './draft.ts'
import { mendings } from './mendings.ts'
import { type Place, placeAt } from './place.ts'
import { placeholder } from './placeholder.ts'
import type { Trials } from './trials.ts'

const mostMendings = 200
const mostDrafts = 4

/** A difference that is none: drafts that are so near are equally good. */
export const sameCost = 0.015

interface Pending {
  readonly draft: Draft
  /** The places that are done with. */
  readonly given: ReadonlySet<string>
  /** Which of several equally sure ways the items of a list are written in. */
  readonly choices: ReadonlyMap<string, number>
}

/**
 * The drafts that come of a draft when each wrong value is written in the surest way that passes; several where two ways
 * are equally sure. Values that cannot be mended stay as they are.
 */
export function withMendedValues(draft: Draft, trials: Trials): readonly Draft[] {
  const finished: Draft[] = []
  const pending: Pending[] = [{ draft, given: new Set(), choices: new Map() }]
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    const { draft: now, given, choices } = one
    const wrong = firstWrong(now, given, trials)
    if (wrong === undefined || given.size > mostMendings) {
      finished.push(now)
      continue
    }
    const { path } = wrong[0]
    const found = mendings(now.payload, path, wrong, trials)
    const best = found[0]?.doubt ?? 0
    const tied = found.filter(({ doubt }) => doubt - best < sameCost)
    // The items of a list are written alike: all dates by day and month, or all by month and day.
    const list = parentPointer(path)
    const chosen = choices.get(list)
    const equal = tied
      .map((mending, choice) => ({ ...mending, choice }))
      .filter(({ choice }) => chosen === undefined || choice === Math.min(chosen, tied.length - 1))
      .slice(0, 1 + mostDrafts - finished.length - pending.length)
    const after = new Set([...given, path])
    if (equal.length === 0) pending.push({ draft: now, given: after, choices })
    for (const { edit, doubt, choice } of equal.toReversed()) {
      const isItem = Array.isArray(jsonAt(now.payload, pointerSteps(list))) && tied.length > 1
      pending.push({
        draft: extended(now, [edit], doubt),
        given: after,
        choices: isItem ? new Map([...choices, [list, choice]]) : choices,
      })
    }
  }
  return finished
}

/** The draft with placeholders for every value that only the user can know; undefined when it would not pass even so. */
export function withPlaceholders(draft: Draft, trials: Trials): Draft | undefined {
  let now = draft
  for (let count = 0; count < mostMendings; count += 1) {
    const wrong = firstWrong(now, new Set(), trials)
    if (wrong === undefined)
      return trials.violations(now.payload).every(({ path }) => isOpen(now, path)) ? now : undefined
    const { path } = wrong[0]
    const steps = pointerSteps(path)
    const place = placeAt(trials.subject.place, steps, now.payload)
    const op = jsonAt(now.payload, steps) === undefined ? 'add' : 'convert'
    if (path === '' || (op === 'convert' && wrong.some((one) => isUncalled(one, place)))) return undefined
    const value = placeholder(path, place)
    now = extended(now, [{ op, path, value }], 0, path)
  }
  return undefined
}

/** Whether what stands there is no value that could be another: it is not to stand there at all. */
function isUncalled({ rule }: Violation, { types }: Place): boolean {
  return rule === 'unknown-input' || (rule === 'wrong-envelope' && !types.includes('string'))
}

/** The violations at the first place that is not done with. */
function firstWrong(draft: Draft, given: ReadonlySet<string>, trials: Trials): [Violation, ...Violation[]] | undefined {
  const left = trials.violations(draft.payload).filter(({ path }) => !given.has(path) && !isOpen(draft, path))
  const [first] = left
  if (first === undefined) return undefined
  return [first, ...left.slice(1).filter(({ path }) => path === first.path)]
}

function isOpen({ open }: Draft, path: string): boolean {
  return open.some((one) => isWithin(path, one))
}
