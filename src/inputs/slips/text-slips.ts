import type { Json } from '../../contract/json.ts'
import type { Breakage } from '../rules/rule-knowledge.ts'

/** A text as somebody could have got it wrong. */
export interface Slip {
  readonly name: string
  readonly text: string
}

/** How much of a text is looked at on each side of its middle: slips in long texts cost what slips in short ones do. */
const reach = 40

/**
 * What becomes of a text by a slip of the typist or of the program: the likeliest first, no two equal, none equal to the
 * text. Characters are whole code points.
 */
export function textSlips(text: string): readonly Slip[] {
  const { before, characters, after } = middleOf(text)
  const whole = (changed: readonly string[]): string => before + changed.join('') + after
  const middle = Math.floor(characters.length / 2)
  const swapped = swappedPair(characters)
  const [first, last] = [characters[0] ?? '', characters.at(-1) ?? '']
  return distinctSlips(text, [
    { name: 'in lower case', text: text.toLowerCase() },
    { name: 'in upper case', text: text.toUpperCase() },
    { name: 'a space behind', text: `${text} ` },
    { name: 'a space in front', text: ` ${text}` },
    { name: 'the last character dropped', text: whole(characters.slice(0, -1)) },
    { name: 'the first character dropped', text: whole(characters.slice(1)) },
    { name: 'a character dropped', text: whole(characters.toSpliced(middle, 1)) },
    { name: 'two characters swapped', text: swapped === undefined ? text : whole(swapped) },
    { name: 'a character doubled', text: whole(characters.toSpliced(middle, 0, characters[middle] ?? '')) },
    { name: 'the last character doubled', text: whole([...characters, last]) },
    { name: 'the first character doubled', text: whole([first, ...characters]) },
    { name: 'the first letter in other case', text: whole([otherCase(first), ...characters.slice(1)]) },
    { name: 'empty', text: '' },
    { name: 'another last character', text: whole([...characters.slice(0, -1), otherCharacter(last)]) },
    { name: 'another first character', text: whole([otherCharacter(first), ...characters.slice(1)]) },
    { name: 'another character within', text: whole(replacedAt(characters, middle)) },
    { name: 'separators changed', text: text.replace(/[-_ ]/g, (one) => (one === '-' ? '_' : '-')) },
    { name: 'separators left out', text: text.replace(/[-_ .,:/]/g, '') },
    { name: 'in quotes', text: `"${text}"` },
    { name: 'a line end behind', text: `${text}\n` },
  ])
}

/** Slips without those that change nothing of the valid value and those that another comes to already. */
export function distinctSlips(valid: Json, slips: readonly Slip[]): readonly Slip[] {
  const seen = new Set<Json>([valid])
  return slips.filter((slip) => !seen.has(slip.text) && seen.add(slip.text))
}

/** The breakage that a slip is. */
export function breakageOf({ name, text }: Slip): Breakage {
  return { name, broken: text }
}

function middleOf(text: string): { before: string; characters: readonly string[]; after: string } {
  if (text.length <= 2 * reach) return { before: '', characters: [...text], after: '' }
  const middle = text.length >> 1
  const start = wholeCharacterAt(text, middle - reach)
  const end = wholeCharacterAt(text, middle + reach)
  return { before: text.slice(0, start), characters: Array.from(text.slice(start, end)), after: text.slice(end) }
}

function wholeCharacterAt(text: string, index: number): number {
  const unit = text.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff ? index + 1 : index
}

/** The characters with the pair nearest to the middle that differ in each other's place. */
function swappedPair(characters: readonly string[]): readonly string[] | undefined {
  const middle = characters.length >> 1
  for (let index = middle; index > 0; index -= 1) {
    const [left = '', right = ''] = [characters[index - 1], characters[index]]
    if (left !== right) return characters.toSpliced(index - 1, 2, right, left)
  }
  return undefined
}

function replacedAt(characters: readonly string[], index: number): readonly string[] {
  const character = characters[index]
  return character === undefined ? characters : characters.with(index, otherCharacter(character))
}

/** A character of another kind. */
function otherCharacter(character: string): string {
  if (character === '') return ''
  return /\d/.test(character) ? 'O' : /[a-z]/i.test(character) ? '0' : 'x'
}

function otherCase(character: string): string {
  const upper = character.toUpperCase()
  return upper === character ? character.toLowerCase() : upper
}
