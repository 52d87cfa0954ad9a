import { type CharacterRanges, lastCodePoint, rangesOf } from './character-ranges.ts'

/** Where letters, marks, digits and symbols of many kinds begin. */
const beginnings = [
  [0x0100, 0x0180, 0x0250, 0x02b0, 0x0300, 0x0370, 0x0391, 0x03b1, 0x0400, 0x0430, 0x0531, 0x05d0, 0x0620, 0x0660],
  [0x0905, 0x0966, 0x0e01, 0x10a0, 0x1100, 0x13a0, 0x16a0, 0x1780, 0x1e00, 0x1f80, 0x2000, 0x2028, 0x2030, 0x2070],
  [0x20a0, 0x20d0, 0x2100, 0x2150, 0x2190, 0x2200, 0x2460, 0x2500, 0x2600, 0x2700, 0x2e80, 0x3000, 0x3041, 0x30a1],
  [0x3105, 0x4e00, 0x9fa0, 0xac00, 0xe000, 0xfb00, 0xff01, 0xff10, 0xff21, 0x1_0330, 0x1_0400, 0x1_d49c, 0x1_d7ce],
  [0x1_f1e6, 0x1_f3fb, 0x1_f600, 0x1_f900, 0x2_0000, 0xe_0001, 0xe_0100, 0xf_0000],
].flat()
const eachLength = 8
/** Scripts begin at multiples of 16 and have a letter in most of their eighths. */
const stride = 8
const lastOfScripts = 0x3_23af

const known = new Map<string, CharacterRanges>()

/**
 * Some characters of a class that names Unicode properties; none only when the class has none. The engine's own
 * tables decide, on a sample: they are huge, and a class rarely needs a character that the sample lacks.
 */
export function propertyCharacters(source: string): CharacterRanges {
  let ranges = known.get(source)
  if (ranges === undefined) {
    ranges = searched(new RegExp(source, 'gu'))
    known.set(source, ranges)
  }
  return ranges
}

function searched(expression: RegExp): CharacterRanges {
  for (const texts of [sample, wideSample, everyCharacter]) {
    const found = new Set<number>()
    for (const text of texts())
      for (const character of text.match(expression) ?? []) found.add(character.codePointAt(0) as number)
    if (found.size > 0) return rangesOf([...found].map((codePoint) => [codePoint, codePoint]))
  }
  return []
}

function* sample(): Iterable<string> {
  yield textOf(0, 0xff, 1) + beginnings.map((first) => textOf(first, first + eachLength - 1, 1)).join('')
}

function* wideSample(): Iterable<string> {
  yield textOf(0, lastOfScripts, stride)
}

function* everyCharacter(): Iterable<string> {
  for (let first = 0; first <= lastCodePoint; first += 0x1000) yield textOf(first, first + 0xfff, 1)
}

function textOf(first: number, last: number, step: number): string {
  let text = ''
  for (let codePoint = first; codePoint <= last; codePoint += step)
    if (codePoint < 0xd800 || codePoint > 0xdfff) text += String.fromCodePoint(codePoint)
  return text
}
