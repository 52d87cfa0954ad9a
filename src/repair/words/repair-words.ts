import { jsonAt } from '../../contract/json-at.ts'
import { isWithin, pointerSteps } from '../../contract/pointer.ts'
import { applyEdits } from '../apply-edit.ts'
import type { Edit } from '../edit.ts'
import type { Repair } from '../repair.ts'
import type { Diagnosed } from '../diagnosed.ts'
import { instructions } from './edit-words.ts'
import { numbered } from './numbered.ts'
import type { Painter } from './painter.ts'
import { payloadDiff } from './payload-diff.ts'
import { placeName } from './place-name.ts'

const mostOpen = 6

/** The repairs as instructions; `room` is how many lines the payloads may take. */
export function repairWords(diagnosed: Diagnosed, room: number, painter: Painter): string[] {
  const { repairs, isSearched } = diagnosed
  const [first, ...others] = repairs
  if (first === undefined)
    return isSearched
      ? ['No edit is known that mends it and keeps its values.', '']
      : ['There is too much wrong, or too much in all, to search for the edits that mend it.', '']
  if (others.length === 0)
    return [
      ...numbered('Fix:', stepsOf(diagnosed, first), painter),
      ...openLines(first, painter),
      ...diffLines(diagnosed, first, room, painter),
      '',
    ]
  return [...tied(diagnosed, room, painter), '']
}

/** What tells equally good repairs apart comes first, then what they have in common. */
function tied(diagnosed: Diagnosed, room: number, painter: Painter): string[] {
  const { repairs } = diagnosed
  const steps = repairs.map((repair) => stepsOf(diagnosed, repair))
  const shared = (steps[0] ?? []).filter((step) => steps.every((others) => others.includes(step)))
  const isSameOpen = new Set(repairs.map(({ open }) => open.join(' '))).size === 1
  const lead =
    repairs.length === 2 ? 'Two repairs are equally good' : 'Several repairs are equally good, of which three are shown'
  return [
    `${lead}; only you can tell which is meant.`,
    ...repairs.flatMap((repair, index) => [
      ...numbered(
        `Fix ${index + 1}:`,
        (steps[index] ?? []).filter((step) => !shared.includes(step)),
        painter,
      ),
      ...(isSameOpen ? [] : openLines(repair, painter)),
      ...(shared.length > 0 ? [] : diffLines(diagnosed, repair, Math.floor(room / repairs.length), painter)),
    ]),
    ...numbered('With each of them:', shared, painter),
    ...(isSameOpen && repairs[0] !== undefined ? openLines(repairs[0], painter) : []),
  ]
}

/** The edits that are sure, in words; of those that leave a value open only the place is told. */
function stepsOf({ payload, violations }: Diagnosed, { edits, open }: Repair): readonly string[] {
  const given = new Map(
    violations.filter(({ rule }) => rule === 'not-json').map(({ path, received }) => [path, received]),
  )
  const words = instructions(payload, edits, (path) => given.get(path))
  return edits.flatMap((edit, index) => {
    if (open.includes(edit.path) && edit.op !== 'drop') return []
    const isGuess = open.length > 0 && edit.op === 'drop' && !isSilent(edits.slice(0, index), edit, payload)
    return [`${words[index]}${isGuess ? ', unless it is one of the values to fill in' : ''}`]
  })
}

/** Whether what an edit drops says nothing. */
function isSilent(before: readonly Edit[], { path }: Edit, payload: Diagnosed['payload']): boolean {
  const value = jsonAt(applyEdits(payload, before), pointerSteps(path))
  return value === undefined || value === null || value === ''
}

function openLines({ edits, open }: Repair, painter: Painter): string[] {
  if (open.length === 0) return []
  const values = open.map((path) => `${placeName(path)}${typesIn(edits, path)}`)
  const hidden = values.length - mostOpen
  const shown = values.slice(0, mostOpen).join(', ')
  const isAll = edits.every(({ path }) => open.some((one) => isWithin(path, one)))
  return [
    `${isAll ? 'Fix: fill' : 'Then fill'} in what only you can know: ${painter.good(shown)}${hidden > 0 ? ` and ${hidden} more` : ''}`,
  ]
}

/** ` (string)`: what the placeholder says beside the name. */
function typesIn(edits: readonly Edit[], open: string): string {
  const value = edits.findLast(({ path }) => path === open)?.value
  const types = typeof value === 'string' ? /: ([^:]*)>$/.exec(value)?.[1] : undefined
  return types === undefined ? '' : ` (${types})`
}

function diffLines({ payload }: Diagnosed, { result, complete }: Repair, room: number, painter: Painter): string[] {
  const lines = payloadDiff(payload, result, painter)
  if (lines.length > room) return []
  const lead = complete
    ? 'The payload then passes, as checked:'
    : 'The payload then lacks nothing but that, as checked:'
  return [lead, ...lines.map((line) => `  ${line}`)]
}
