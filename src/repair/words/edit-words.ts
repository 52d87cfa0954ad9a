import { jsonAt } from '../../contract/json-at.ts'
import { isJsonObject, type Json } from '../../contract/json.ts'
import { lastStep, parentPointer, pointerOf, pointerSteps, pointerTo } from '../../contract/pointer.ts'
import { looksSecret, printValue } from '../../inputs/print-value.ts'
import { itemKey } from '../../schema/equal-items.ts'
import { applyEdit, isBeneath } from '../apply-edit.ts'
import type { Edit } from '../edit.ts'
import { lastName, placeName } from './place-name.ts'

const valueLength = 40

/** What was given at a path, where that is no JSON. */
export type Given = (path: string) => unknown

/** Edits as instructions: each in the words of the payload as the edits before it left it. */
export function instructions(payload: Json, edits: readonly Edit[], given: Given = () => undefined): readonly string[] {
  let before = payload
  return edits.map((edit) => {
    const words = editWords(edit, before, given)
    before = applyEdit(before, edit)
    return words
  })
}

/** An edit as an instruction, without a capital and a full stop; `before` is the payload that it is applied to. */
function editWords(edit: Edit, before: Json, given: Given): string {
  const { op, path, to = '', value } = edit
  switch (op) {
    case 'rename':
      return `rename ${placeName(path)} to ${lastName(to)}`
    case 'move':
      return `move ${lastName(path)}${outOf(path)} ${into(path, to)}`
    case 'wrap':
      return isBeneath(to, path) ? wrapWords(path, to) : gatherWords(path, to, before)
    case 'unwrap':
      return isBeneath(to, path) ? keepWords(path, to) : dissolveWords(path, to, before)
    case 'convert':
      return convertWords(path, value ?? null, jsonAt(before, pointerSteps(path)), given(path))
    case 'drop':
      return dropWords(path, jsonAt(before, pointerSteps(path)))
    case 'add':
      return `add ${placeName(path)}: ${printValue(value, path, valueLength)}`
  }
}

function outOf(path: string): string {
  const parent = parentPointer(path)
  return parent === '' ? '' : ` out of ${placeName(parent)}`
}

function into(path: string, to: string): string {
  const parent = parentPointer(to)
  const isSame = lastStep(path) === lastStep(to)
  const place = parent === '' ? 'to the top' : `into ${placeName(parent)}`
  return isSame ? place : `${place}, as ${lastName(to)}`
}

function wrapWords(path: string, to: string): string {
  const steps = pointerSteps(to).slice(pointerSteps(path).length)
  if (steps.join('/') === '0') return `put ${placeName(path)} in a list`
  const around = placeName(pointerOf(steps))
  return path === ''
    ? `put the whole payload under ${around}`
    : `make ${placeName(path)} an object that holds its value as ${around}`
}

function gatherWords(path: string, to: string, before: Json): string {
  const prefix = lastStep(path)
  const parent = jsonAt(before, pointerSteps(parentPointer(path)))
  const names = isJsonObject(parent) ? Object.keys(parent).filter((name) => name.startsWith(prefix)) : []
  const members = listed(names.map((name) => lastName(pointerTo('', name))))
  return to === parentPointer(path)
    ? `take ${lastName(path)} off the names ${members}`
    : `gather ${members} in an object ${placeName(to)}`
}

function dissolveWords(path: string, to: string, before: Json): string {
  const object = jsonAt(before, pointerSteps(path))
  const names = isJsonObject(object)
    ? Object.keys(object).map((name) => lastName(pointerTo('', lastStep(to) + name)))
    : []
  const parent = parentPointer(to)
  return `unwrap ${placeName(path)}: put its members ${parent === '' ? 'at the top' : `into ${placeName(parent)}`}, as ${listed(names)}`
}

function keepWords(path: string, to: string): string {
  const steps = pointerSteps(to).slice(pointerSteps(path).length)
  if (steps.join('/') === '0') return `take the only item of ${placeName(path, 'the whole list')} out of its list`
  return path === ''
    ? `send what stands under ${placeName(to)} alone, as the whole payload`
    : `replace ${placeName(path)} by its ${placeName(pointerOf(steps))}`
}

const mostNames = 4

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNames)
  return names.length > mostNames ? `${shown.join(', ')} and ${names.length - mostNames} more` : shown.join(', ')
}

function dropWords(path: string, value: Json | undefined): string {
  const isLoss = value !== undefined && value !== null && value !== '' && !looksSecret(path)
  return `drop ${placeName(path)}${isLoss ? `, which is ${printValue(value, path, valueLength)}` : ''}`
}

function convertWords(path: string, written: Json, value: Json | undefined, given: unknown): string {
  if (looksSecret(path))
    return `write ${placeName(path)} as ${typeWord(written)}${value === undefined ? '' : `, not as ${typeWord(value)}`}`
  const found = given === undefined ? value : given
  const isSame = found === undefined || (given === undefined && itemKey(value) === itemKey(written))
  const instead = isSame ? '' : ` instead of ${printValue(found, path, valueLength)}`
  return `write ${placeName(path)} as ${printValue(written, path, valueLength)}${instead}${zoneAssumed(written, value)}`
}

function typeWord(value: Json): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return { string: 'text', number: 'a number', boolean: 'a boolean' }[typeof value as string] ?? 'an object'
}

/** A moment without a zone is read as one of UTC, which is said: only the user knows what was meant. */
function zoneAssumed(written: Json, value: Json | undefined): string {
  if (typeof value !== 'string' || typeof written !== 'string') return ''
  const isZoned = /(?:[zZ]|[+-]\d\d:?\d\d|GMT|UTC)\b/.test(value)
  return /^\d{4}-\d\d-\d\dT.*Z$/.test(written) && !isZoned && !/^\s*\d+\s*$/.test(value) ? ', taken for UTC' : ''
}
