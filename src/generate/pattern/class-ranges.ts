import type { CharacterClass, CharacterClassEscape } from 'regjsparser'
import {
  type CharacterRanges,
  complement,
  digits,
  pairsOf,
  rangesOf,
  spaces,
  wordCharacters,
} from './character-ranges.ts'
import { propertyCharacters } from './property-characters.ts'

/** The characters of `\d`, `\w`, `\s` or what is not in one of them. */
export function escapeRanges(letter: CharacterClassEscape['value'], last: number): CharacterRanges {
  switch (letter) {
    case 'd':
      return digits
    case 'D':
      return complement(digits, last)
    case 'w':
      return wordCharacters
    case 'W':
      return complement(wordCharacters, last)
    case 's':
      return spaces
    case 'S':
      return complement(spaces, last)
  }
}

/** The characters of a class, up to `last`: all of them, or a choice where it names Unicode properties. */
export function classRanges(node: CharacterClass, last: number): CharacterRanges {
  const pairs: [from: number, to: number][] = []
  for (const item of node.body) {
    switch (item.type) {
      case 'value':
        pairs.push([item.codePoint, item.codePoint])
        break
      case 'characterClassRange':
        pairs.push([item.min.codePoint, item.max.codePoint])
        break
      case 'characterClassEscape':
        pairs.push(...pairsOf(escapeRanges(item.value, last)))
        break
      case 'unicodePropertyEscape':
        return propertyCharacters(node.raw)
    }
  }
  const ranges = rangesOf(pairs)
  return node.negative ? complement(ranges, last) : ranges
}
