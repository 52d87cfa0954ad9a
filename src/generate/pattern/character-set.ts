import { pick } from '../pick.ts'
import type { RandomSource } from '../random-source.ts'
import { type CharacterRanges, hasCharacter, pairsOf, sizeOf, without } from './character-ranges.ts'

const printable = [0x20, 0x7e] as const
const letterOrDigit = /[A-Za-z0-9]/
/** Of sets that are too large to be drawn from evenly: most of their characters are assigned to nothing. */
const telling = [...'éßñİøΩжאا中한あ€“–…\u00A0\u0301\u200D\uFEFF😀👩𝒳𠮷']

/** A set without printable ASCII is drawn from evenly up to this size. */
const mostListed = 512
const fewestCommon = 6
/** One number serves several characters, as long as it stays below this. */
const widestDraw = 2 ** 30

/** A set of characters to draw from: mostly letters and digits, then other printable ASCII, seldom the rest. */
export class CharacterSet {
  readonly ranges: CharacterRanges
  readonly #common: readonly string[]
  readonly #rare: CharacterRanges
  readonly #telling: readonly string[]
  readonly #base: number
  readonly #perDraw: number
  readonly #lastDraw: number

  /** `ranges` are not empty. */
  constructor(ranges: CharacterRanges) {
    this.ranges = ranges
    const rare = without(ranges, printable)
    const common = commonOf(ranges, rare.length > 0)
    const isListed = common.length === 0 && sizeOf(ranges) <= mostListed
    this.#common = isListed ? listOf(ranges) : common
    this.#rare = isListed ? [] : rare
    this.#telling = sizeOf(this.#rare) > mostListed ? telling.filter((character) => isIn(rare, character)) : []
    const rareTurns = this.#rare.length === 0 ? 0 : Math.max(1, Math.ceil(this.#common.length / 16))
    this.#base = this.#common.length + rareTurns
    this.#perDraw = Math.max(1, Math.floor(Math.log(widestDraw) / Math.log(this.#base)))
    this.#lastDraw = this.#base ** this.#perDraw - 1
  }

  /** A text of `count` characters. */
  text(random: RandomSource, count: number): string {
    if (this.#base === 1 && this.#common.length === 1) return (this.#common[0] as string).repeat(count)
    const common = this.#common
    const base = this.#base
    let text = ''
    let drawn = 0
    let unused = 0
    for (let left = count; left > 0; left -= 1) {
      if (unused === 0) {
        unused = Math.min(this.#perDraw, left)
        drawn = random.integer(0, unused === this.#perDraw ? this.#lastDraw : base ** unused - 1)
      }
      const turn = drawn % base
      drawn = (drawn - turn) / base
      unused -= 1
      text += turn < common.length ? common[turn] : this.#rareCharacter(random)
    }
    return text
  }

  #rareCharacter(random: RandomSource): string {
    if (this.#telling.length > 7 && random.integer(0, 3) > 0) return pick(random, this.#telling)
    const at = random.integer(0, this.#rare.length / 2 - 1) * 2
    return String.fromCodePoint(random.integer(this.#rare[at] as number, this.#rare[at + 1] as number))
  }
}

function commonOf(ranges: CharacterRanges, hasRare: boolean): readonly string[] {
  const [first, last] = printable
  const plain: string[] = []
  const others: string[] = []
  for (const [from, to] of pairsOf(ranges))
    for (let codePoint = Math.max(from, first); codePoint <= Math.min(to, last); codePoint += 1) {
      const character = String.fromCharCode(codePoint)
      if (letterOrDigit.test(character)) plain.push(character)
      else others.push(character)
    }
  const common = others.length === 0 ? plain : [...plain, ...others, ...plain]
  if (!hasRare || common.length === 0 || common.length >= fewestCommon) return common
  return Array.from({ length: Math.ceil(fewestCommon / common.length) }, () => common).flat()
}

function isIn(ranges: CharacterRanges, character: string): boolean {
  return hasCharacter(ranges, character.codePointAt(0) as number)
}

function listOf(ranges: CharacterRanges): readonly string[] {
  return pairsOf(ranges).flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  )
}
