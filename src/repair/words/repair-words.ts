import { jsonAt } from '../../contract/json-at.ts'
import type { Json } from '../../contract/json.ts'
import { pointerSteps } from '../../contract/pointer.ts'
import type { Edit } from '../edit.ts'
import type { Repair } from '../repair.ts'
import { instructions } from './edit-words.ts'
import type { Painter } from './painter.ts'
import { payloadDiff } from './payload-diff.ts'
import { placeName } from './place-name.ts'

const mostEdits = 6

/** The repairs as instructions; `room` is how many lines the payloads may take. */
export function repairWords(payload: Json, repairs: readonly Repair[], room: number, painter: Painter): string[] {
  const [first] = repairs
  if (first === undefined) return ['No edit is known that mends it and keeps its values.', '']
  if (repairs.length === 1)
    return [...toldRepair(payload, first, 'Fix', [], painter), ...diffLines(payload, first, room, painter), '']
  const shared = instructions(payload, first.edits, sorted(first).sure)
  return [
    `${repairs.length === 2 ? 'Two' : 'Three'} repairs are equally good; only you can tell which is meant.`,
    ...repairs.flatMap((repair, index) => [
      ...toldRepair(payload, repair, `Fix ${index + 1}`, index === 0 ? [] : shared, painter),
      ...diffLines(payload, repair, Math.floor(room / repairs.length), painter),
      '',
    ]),
  ]
}

/** A repair in words; steps that were told with the first one are not told again. */
function toldRepair(payload: Json, repair: Repair, label: string, told: readonly string[], painter: Painter): string[] {
  const { sure, open } = sorted(repair)
  const steps = instructions(payload, repair.edits, sure)
  const own = steps.filter((step) => !told.includes(step))
  const lead = own.length < steps.length ? `${label}: as Fix 1, but` : `${label}:`
  const shown = own.slice(0, mostEdits).map((step, index) => `  ${index + 1}. ${painter.good(step)}`)
  const hidden = own.length - shown.length
  const more = hidden > 0 ? [`  … and ${hidden} more ${hidden === 1 ? 'edit' : 'edits'}.`] : []
  return [
    ...(own.length === 0
      ? []
      : own.length === 1
        ? [`${lead} ${painter.good(own[0] ?? '')}`]
        : [lead, ...shown, ...more]),
    ...(repair.complete ? [] : openLines(open, own.length === 0 ? label : undefined)),
  ]
}

/** The edits beyond doubt, and those that leave a placeholder. */
function sorted({ edits, result }: Repair): { readonly sure: readonly Edit[]; readonly open: readonly Edit[] } {
  const isOpen = ({ op, path, value }: Edit): boolean =>
    (op === 'add' || op === 'convert') && isPlaceholder(value) && jsonAt(result, pointerSteps(path)) === value
  return { sure: edits.filter((edit) => !isOpen(edit)), open: edits.filter(isOpen) }
}

function isPlaceholder(value: Json | undefined): value is string {
  return typeof value === 'string' && /^<[^]*>$/.test(value)
}

function openLines(open: readonly Edit[], label: string | undefined): string[] {
  const values = open.map(({ path, value }) => `${placeName(path)}${typesIn(value)}`)
  const lead = label === undefined ? 'Then fill in' : `${label}: fill in`
  const shown = values.slice(0, mostEdits).join(', ')
  const hidden = values.length - mostEdits
  return [`${lead} what only you can know: ${shown}${hidden > 0 ? ` and ${hidden} more` : ''}`]
}

/** ` (string)`: what the placeholder says beside the name. */
function typesIn(value: Json | undefined): string {
  const types = typeof value === 'string' ? /: ([^:]*)>$/.exec(value)?.[1] : undefined
  return types === undefined ? '' : ` (${types})`
}

function diffLines(payload: Json, { result, complete }: Repair, room: number, painter: Painter): string[] {
  const lines = payloadDiff(payload, result, painter)
  if (lines.length > room) return []
  const lead = complete
    ? 'The payload then passes, as checked:'
    : 'The payload then lacks nothing but that, as checked:'
  return [lead, ...lines.map((line) => `  ${line}`)]
}
