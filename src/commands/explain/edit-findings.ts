import type { Json } from '../../contract/json.ts'
import { jsonAt } from '../../contract/json-at.ts'
import { pointerSteps } from '../../contract/pointer.ts'
import { applyEdit } from '../../repair/apply-edit.ts'
import type { Edit } from '../../repair/edit.ts'
import { inputsAliases } from '../../repair/launch-subject.ts'
import { nameWords } from '../../repair/name-words.ts'
import { type PayloadFinding, shownName } from './payload-finding.ts'

/** What the edits of a repair say is wrong; `place` are the steps to the inputs. */
export function editFindings(
  payload: Json,
  edits: readonly Edit[],
  place: readonly string[],
): readonly PayloadFinding[] {
  const found: PayloadFinding[] = []
  let before = payload
  for (const edit of edits) {
    found.push(...editFinding(edit, before, place))
    before = applyEdit(before, edit)
  }
  return found
}

function editFinding(edit: Edit, payload: Json, place: readonly string[]): readonly PayloadFinding[] {
  const from = pointerSteps(edit.path)
  const to = pointerSteps(edit.to ?? edit.path)
  const isInside = lies(from, place) && lies(to, place)
  const name = shownName(from.at(-1) ?? 'the payload')
  const value = jsonAt(payload, from)
  switch (edit.op) {
    case 'rename':
      return isInside ? nameFindings(from, to) : [{ cause: 'envelope', what: isToBe(from, to) }]
    case 'move':
      return moveFindings(from, to, place, isInside)
    case 'wrap':
    case 'unwrap':
      if (isInside && [from.at(-1), to.at(-1)].includes('0'))
        return [{ cause: 'type', what: `${name} is to be ${edit.op === 'wrap' ? 'a list' : 'a lone value'}` }]
      return [
        {
          cause: isInside ? 'nesting' : 'envelope',
          what: `${name} has a level too ${edit.op === 'wrap' ? 'few' : 'many'}`,
        },
      ]
    case 'convert':
      if (value === null && isInside) return [{ cause: 'null', what: `${name} is null` }]
      if (typeOf(value) !== typeOf(edit.value))
        return [{ cause: 'type', what: `${name} is ${typeOf(value)} and is to be ${typeOf(edit.value)}` }]
      return isInside
        ? [{ cause: 'value', what: `${name} has a value that is not taken` }]
        : [{ cause: 'envelope', what: `${name} is not as the platform takes it` }]
    case 'drop':
      if (value === null) return [{ cause: 'null', what: `${name} is null` }]
      return [{ cause: isInside ? 'name' : 'envelope', what: `${name} belongs nowhere` }]
    case 'add':
      return [{ cause: isInside ? 'missing' : 'envelope', what: `${name} is missing` }]
  }
}

function moveFindings(
  from: readonly string[],
  to: readonly string[],
  place: readonly string[],
  isInside: boolean,
): readonly PayloadFinding[] {
  const what = `${shownName(from.at(-1) ?? '')} is to stand ${under(to)}${from.at(-2) === to.at(-2) ? '' : `, not ${under(from)}`}`
  if (!isInside) return [{ cause: 'envelope', what }, ...nameFindings(from, to)]
  if (from.length === to.length) return nameFindings(from, to)
  const container = from[place.length] ?? ''
  const isLevel = from.length > to.length && inputsAliases.includes(nameWords(container).words.join(''))
  if (isLevel) return [{ cause: 'envelope', what }, ...nameFindings(from, to)]
  // `{Flow: {customerId}}` has the whole name already, in two steps.
  const joined = from.slice(place.length).join('.')
  const isWhole = joined.toLowerCase() === to.at(-1)?.toLowerCase()
  return [{ cause: 'nesting', what }, ...nameFindings(isWhole ? [joined] : from, to)]
}

/** Whether steps lead to something beneath a place. */
function lies(steps: readonly string[], place: readonly string[]): boolean {
  return steps.length > place.length && place.every((step, index) => steps[index] === step)
}

/** What differs between the name that was given and the one that is meant. */
function nameFindings(from: readonly string[], to: readonly string[]): readonly PayloadFinding[] {
  const [given = '', wanted = ''] = [from.at(-1), to.at(-1)]
  if (given === wanted) return []
  const [one, other] = [nameWords(given), nameWords(wanted)]
  const isOtherName = one.scope !== other.scope || one.words.join('') !== other.words.join('')
  const isOtherCase = one.words.join('') === other.words.join('') && withoutScope(given) !== withoutScope(wanted)
  const what = isToBe(from, to)
  return [
    ...(isOtherName ? [{ cause: 'name', what } as const] : []),
    ...(isOtherCase || !isOtherName ? [{ cause: 'case', what } as const] : []),
  ]
}

function withoutScope(name: string): string {
  return nameWords(name).scope === '' ? name : name.replace(/^\s*\w+?[.[_]\s*/, '')
}

function isToBe(from: readonly string[], to: readonly string[]): string {
  return `${shownName(from.at(-1) ?? '')} is to be ${shownName(to.at(-1) ?? '')}`
}

function under(to: readonly string[]): string {
  const parent = to.at(-2)
  return parent === undefined ? 'at the top' : `under ${shownName(parent)}`
}

function typeOf(value: Json | undefined): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'a list'
  return (
    { string: 'text', number: 'a number', boolean: 'a boolean', object: 'an object' }[typeof value as string] ??
    'no JSON'
  )
}
