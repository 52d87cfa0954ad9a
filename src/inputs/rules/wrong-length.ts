import { distinctSlips, breakageOf, type Slip } from '../slips/text-slips.ts'
import { lengthOf, meetsOthers } from '../slips/text-demands.ts'
import { textAt } from '../slips/json-type.ts'
import { preferred } from '../slips/preferred.ts'
import type { RuleKnowledge } from './rule-knowledge.ts'

/** Text that is too short or too long; JSON Schema counts Unicode characters. */
export const wrongLength: RuleKnowledge = {
  rule: 'wrong-length',
  keywords: ['minLength', 'maxLength'],
  explain({ path, keyword, params, data }, { who, name }) {
    const limit = Number(params['limit'])
    const demand = keyword === 'minLength' ? 'at least' : 'at most'
    return {
      path,
      message: `${name(path)} has ${characters([...String(data)].length)}: ${who} takes ${demand} ${characters(limit)}`,
      expected: limit,
      received: data,
    }
  },
  breakages(site) {
    const text = textAt(site)
    const limit = Number(site.value)
    if (text === undefined || !(limit <= longest)) return []
    const broken = site.keyword === 'minLength' ? shorter(text, limit) : longer(text, limit)
    const meets = meetsOthers(site)
    return preferred(distinctSlips(site.valid, broken), (slip) => meets(slip.text)).map(breakageOf)
  },
}

/** Limits past this are not tried: such texts are too large to make. */
const longest = 100_000
/** Of how many characters a text is that need not be long. */
const mostShown = 1_000

function characters(count: number): string {
  return count === 1 ? '1 character' : `${count} characters`
}

/** Cut at each end and in the middle: what else is asked for may stand anywhere. */
function shorter(text: string, limit: number): Slip[] {
  const most = limit - 1
  if (most < 0) return []
  const whole = text === '' ? Array.from({ length: most }, () => 'x') : [...text]
  const half = most >> 1
  return [
    { name: 'one character too few', text: whole.slice(0, most).join('') },
    { name: 'one character too few, cut in front', text: whole.slice(whole.length - most).join('') },
    {
      name: 'one character too few, cut in the middle',
      text: [...whole.slice(0, most - half), ...whole.slice(whole.length - half)].join(''),
    },
    { name: 'empty', text: '' },
    ...(most > 0 ? [{ name: 'a single character', text: whole[0] ?? '' }] : []),
    // Each takes two units of UTF-16, so that a careless count finds them long enough.
    { name: 'one character too few, of emoji', text: '😀'.repeat(Math.min(most, mostShown)) },
    { name: 'too few, all spaces', text: ' '.repeat(Math.min(most, mostShown)) },
  ]
}

function longer(text: string, limit: number): Slip[] {
  const needed = limit + 1 - lengthOf(text)
  if (needed <= 0) return []
  const start = text === '' ? ['x'] : firstCharacters(text)
  const half = start.length >> 1
  const [first = '', middle = '', last = ''] = [start[0], start[half], start.at(-1)]
  const front = text === '' ? '' : start.slice(0, half).join('')
  const back = text.slice(front.length)
  return [
    { name: 'one character too many', text: text + last.repeat(needed) },
    { name: 'one character too many, in front', text: first.repeat(needed) + text },
    { name: 'one character too many, in the middle', text: front + middle.repeat(needed) + back },
    { name: 'one character too many, the text repeated', text: text + repeatedTo(start, needed) },
    { name: 'a space too many', text: `${text}${last.repeat(needed - 1)} ` },
    { name: 'far too long', text: text + last.repeat(needed + Math.min(limit, mostShown) + 9) },
    { name: 'one character too many, an emoji', text: `${text}${last.repeat(needed - 1)}😀` },
  ]
}

/** As many characters as asked for: these, again and again. */
function repeatedTo(characters: readonly string[], count: number): string {
  const rest = characters.slice(0, count % characters.length).join('')
  return characters.join('').repeat(Math.floor(count / characters.length)) + rest
}

function firstCharacters(text: string): readonly string[] {
  // Twice as many units of UTF-16 hold them all; the last unit may be half a character.
  return Array.from(text.slice(0, 2 * mostShown)).slice(0, mostShown)
}
