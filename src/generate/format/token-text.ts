import { onceIn, pick } from '../pick.ts'
import type { RandomSource } from '../random-source.ts'

const rareUuids = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '00000000-0000-1000-8000-00805F9B34FB',
] as const

/** A `uuid` (RFC 9562): mostly version 4, sometimes the nil or max one, or in capitals. */
export function uuidText(random: RandomSource): string {
  if (onceIn(random, 24)) return pick(random, rareUuids)
  const middle = eightHex(random)
  const variant = ((random.integer(0, 0xffff) & 0x3fff) | 0x8000).toString(16)
  const end = eightHex(random)
  const last = random.integer(0, 0xffff).toString(16).padStart(4, '0')
  const version = onceIn(random, 3) ? random.integer(1, 8) : 4
  const text = `${eightHex(random)}-${middle.slice(0, 4)}-${version}${middle.slice(5)}-${variant}-${end}${last}`
  return onceIn(random, 24) ? text.toUpperCase() : text
}

function eightHex(random: RandomSource): string {
  return random.integer(0, 0xffff_ffff).toString(16).padStart(8, '0')
}

const base64 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'] as const

/** A `byte` text: base64 (RFC 4648, 4) of 0 to 26 bytes. */
export function byteText(random: RandomSource): string {
  let text = ''
  for (let left = random.integer(0, 8); left > 0; left -= 1) {
    const bits = random.integer(0, 0xff_ffff)
    text += `${sixBits(bits, 18)}${sixBits(bits, 12)}${sixBits(bits, 6)}${sixBits(bits, 0)}`
  }
  const bits = random.integer(0, 0xffff)
  switch (random.integer(0, 2)) {
    case 0:
      return text
    case 1:
      return `${text}${sixBits(bits, 10)}${sixBits(bits & 0xff00, 4)}==`
    default:
      return `${text}${sixBits(bits, 10)}${sixBits(bits, 4)}${sixBits(bits << 2, 0)}=`
  }
}

function sixBits(bits: number, shift: number): string {
  return base64[(bits >> shift) & 63] as string
}

/** A `binary` text: up to 24 characters that stand for a byte each. */
export function binaryText(random: RandomSource): string {
  let text = ''
  for (let left = random.integer(0, 24); left > 0; left -= 1) text += String.fromCharCode(random.integer(0, 255))
  return text
}

/** A `password`: 1 to 24 printable characters, mostly of ASCII. */
export function passwordText(random: RandomSource): string {
  let text = onceIn(random, 16) ? 'pässwörd 密码' : ''
  for (let left = random.integer(1, 24); left > 0; left -= 1) text += String.fromCharCode(random.integer(33, 126))
  return text
}

const atoms = [
  'a',
  'abc',
  '\\d',
  '\\w',
  '\\s',
  '.',
  '[a-z]',
  '[^,]',
  '[A-Z0-9_]',
  '(?:x|yz)',
  '(b)',
  '\\.',
  '\\/',
  'é',
] as const
const quantifiers = ['', '', '', '*', '+', '?', '+?', '{2}', '{1,3}', '{0,}'] as const
const rareExpressions = [
  '',
  '^',
  '$',
  '^$',
  '\\b',
  '(?=a)a',
  '(?<year>\\d{4})',
  '(a)\\1',
  '[^]',
  '^(?!.*\\s).+$',
] as const

/** A `regex` (ECMA-262) that is one with and without the `u` flag. */
export function regexText(random: RandomSource): string {
  if (onceIn(random, 8)) return pick(random, rareExpressions)
  const anchored = onceIn(random, 2)
  let text = anchored ? '^' : ''
  for (let left = random.integer(1, 4); left > 0; left -= 1) text += pick(random, atoms) + pick(random, quantifiers)
  return anchored ? `${text}$` : text
}
