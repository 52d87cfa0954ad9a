import type { Json } from '../../contract/json.ts'
import { pointerOf } from '../../contract/pointer.ts'
import type { Reading } from '../reading.ts'
import { convertedForms, type Form } from './reader.ts'
import type { Wanted } from './wanted.ts'

const longestText = 100_000

type FormReader = (text: string) => readonly Form[]

const byFormat: Readonly<Record<string, FormReader>> = {
  uuid: uuids,
  byte: base64,
  regex: expressions,
  'json-pointer': (text) => pointers(text, ''),
  'json-pointer-uri-fragment': (text) => pointers(text, '#'),
}

/** Ids, base64, patterns and pointers that another program would write so. */
export function tokenReadings(value: Json, { formats, asks }: Wanted): readonly Reading[] {
  if (typeof value !== 'string' || value.length > longestText) return []
  const text = value.trim()
  const asked = formats.flatMap((format) => (Object.hasOwn(byFormat, format) ? [byFormat[format]] : []))
  const reading = asked.length === 0 && asks() ? [uuids] : asked
  return convertedForms(reading.flatMap((forms) => forms?.(text) ?? []))
}

function uuids(text: string): readonly Form[] {
  const plain = text.replace(/^(?:urn:)?(?:uuid:)?/i, '').replace(/^[{("'](.*)[})"']$/s, '$1')
  const digits = plain.replace(/[-\s]/g, '')
  if (!/^[0-9a-f]{32}$/i.test(digits)) return []
  const id = digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return [id, id.toLowerCase(), id.toUpperCase(), digits, digits.toLowerCase()].map((one, index) => ({
    text: one,
    cost: 1 + index / 10,
  }))
}

/** The alphabet of links, white space, a data link, and what fills up the last four characters. */
function base64(text: string): readonly Form[] {
  const link = /^data:[^,]*;base64,(.*)$/s.exec(text)?.[1]
  const plain = (link ?? text).replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
  if (!/^[A-Za-z0-9+/]+$/.test(plain) || plain.length % 4 === 1) return []
  return [{ text: plain.padEnd(Math.ceil(plain.length / 4) * 4, '='), cost: link === undefined ? 1 : 1.5 }]
}

/** An expression of a script, with its slashes; flags would be lost. */
function expressions(text: string): readonly Form[] {
  const inner = /^\/(.+)\/$/s.exec(text)?.[1]
  return inner === undefined ? [] : [{ text: inner.replaceAll('\\/', '/'), cost: 1 }]
}

function pointers(text: string, mark: '' | '#'): readonly Form[] {
  const plain = text.replace(/^#/, '')
  const forms = [
    { text: mark + plain, cost: 1 },
    { text: `${mark}/${plain}`, cost: 1.5 },
  ]
  const isPath = /^\$?\.?[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\[\d+\])*$/.test(plain)
  return isPath ? [...forms, { text: mark + pointerOf(plain.match(/[\w-]+/g) ?? []), cost: 1.25 }] : forms
}
