import type { RandomSource } from '../random-source.ts'
import type { Run } from './run.ts'

const alphabet = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -']
const odd = [
  ...' !"#$%&\'()*+,./:;<=>?@[\\]^_`{|}~',
  '\n',
  '\t',
  '\u0000',
  '\u007F',
  '\u00A0',
  'é',
  'ß',
  'İ',
  'ñ',
  'Ω',
  '中',
  '한',
  'ا',
  '\u0301',
  '\u200D',
  '\u2028',
  '\uFEFF',
  '😀',
  '👩',
  '𝒳',
]
const known = [
  '',
  ' ',
  '0',
  '-1',
  '1e3',
  'null',
  'true',
  'undefined',
  'NaN',
  '[]',
  '{}',
  '""',
  '__proto__',
  ' a ',
  'Łódź',
  '😀',
  '\u0000',
  '1970-01-01',
  '<b>',
  "' OR 1=1",
]

/** Bounds up to here are reached exactly. */
const boundsReached = 1_000

/** A text of a length between two, the ends included, that follows no form. */
export function plainText(run: Run, least: number, most: number): string {
  if (run.atEdge()) return edgeText(run, least, most)
  const length = least === most ? least : run.random.integer(least, Math.min(most, least + run.size))
  return run.bits(3) === 0 && length <= longDrawn ? oddText(run.random, length) : letters(run, length)
}

function edgeText(run: Run, least: number, most: number): string {
  const text = known[run.random.integer(0, known.length - 1)] as string
  if (run.bits(1) === 0 && text.length >= least && text.length <= most) return text
  const longest = most <= boundsReached ? most : Math.min(most, least + run.size * 4)
  return letters(run, run.bits(1) === 0 ? least : longest)
}

/** Longer texts repeat themselves: drawing each character of a million tells nothing more. */
const longDrawn = 2_000

function letters(run: Run, length: number): string {
  if (length > longDrawn) {
    const drawn = letters(run, longDrawn)
    return drawn.repeat(Math.floor(length / longDrawn)) + drawn.slice(0, length % longDrawn)
  }
  let text = ''
  for (let left = length; left > 0; left -= 1) text += alphabet[run.bits(6)]
  return text
}

function oddText(random: RandomSource, length: number): string {
  let text = ''
  for (let left = length; left > 0; left -= 1) text += odd[random.integer(0, odd.length - 1)] as string
  return text
}
