import type { RandomSource } from '../random-source.ts'
import type { LookPart, PaddingPart, PatternPart, RepeatPart, SequencePart } from './pattern-tree.ts'

/** No text is made longer, unless that is asked for. */
export const mostCharacters = 100_000

/** Once in so many there is text around a match. */
const paddedOnceIn = 8
const usualPadding = 4
/** Repetitions more than there must be: as a rule, and now and then. */
const usualExtra = 5
const rareExtra = 40

/** Writes texts of parts: one after the other, since a new writer for each would cost more than many texts do. */
export class TextWriter {
  text = ''
  /** In code points. */
  length = 0
  /** The look-arounds that were passed and want something, and where. */
  readonly looks: LookPart[] = []
  readonly places: number[] = []
  #limit = mostCharacters
  #groups: (string | undefined)[] = []
  /** Only read while writing. */
  #random: RandomSource | undefined

  /** Writes a text of the part, from `atLeast` to `atMost` code points long where the part has such texts. */
  write(part: PatternPart, random: RandomSource, atLeast: number, atMost: number): void {
    this.text = ''
    this.length = 0
    this.#limit = Math.max(mostCharacters, atLeast)
    if (this.looks.length > 0) this.looks.length = this.places.length = 0
    if (this.#groups.length > 0) this.#groups = []
    this.#random = random
    this.#part(part, atLeast, Math.min(atMost, this.#limit))
  }

  #part(part: PatternPart, atLeast: number, atMost: number): void {
    switch (part.kind) {
      case 'text':
        this.text += part.text
        this.length += part.shortest
        return
      case 'set':
        this.text += part.set.text(this.#random as RandomSource, 1)
        this.length += 1
        return
      case 'padding':
        return this.#padding(part, atLeast, atMost)
      case 'sequence':
        return this.#sequence(part, atLeast, atMost)
      case 'choice':
        return this.#part(this.#fitting(part.alternatives, atLeast, atMost), atLeast, atMost)
      case 'repeat':
        return this.#repeat(part, atLeast, atMost)
      case 'group': {
        const before = this.text.length
        this.#part(part.item, atLeast, atMost)
        this.#groups[part.number] = this.text.slice(before)
        return
      }
      case 'reference':
        for (const number of part.numbers) this.#again(this.#groups[number] ?? '')
        return
      case 'look':
        if (part.recalled) this.#recall(part.item)
        if (part.grafts.length === 0) return
        this.looks.push(part)
        this.places.push(this.length)
        return
      default:
    }
  }

  #padding({ set }: PaddingPart, atLeast: number, atMost: number): void {
    if (atLeast <= 0 && this.#integer(1, paddedOnceIn) > 1) return
    const fewest = Math.max(1, atLeast)
    const count = this.#integer(fewest, Math.max(fewest, Math.min(atMost, fewest + usualPadding)))
    if (count > atMost) return
    this.text += set.text(this.#random as RandomSource, count)
    this.length += count
  }

  #sequence(sequence: SequencePart, atLeast: number, atMost: number): void {
    const { parts, shortestAfter, longestAfter, copies } = sequence
    let [need, room] = [atLeast, atMost]
    for (let at = 0; at < parts.length; at += 1) {
      const part = parts[at] as PatternPart
      const count = copies[at] as number
      const before = this.length
      if (part.shortest === part.longest) this.#part(part, part.shortest, part.longest)
      else if (count === 0) this.#part(part, 0, Infinity)
      else {
        const behind = shortestAfter[at] as number
        const fewest = Math.ceil((need - (longestAfter[at] as number)) / count)
        this.#share(part, fewest, Math.floor((need - behind) / count), Math.floor((room - behind) / count))
      }
      const made = (this.length - before) * count
      need -= made
      room -= made
    }
  }

  /** Of the characters that are needed, `fewest` must be made here and any number up to `shareable` can be. */
  #share(part: PatternPart, fewest: number, shareable: number, atMost: number): void {
    const { shortest, longest } = part
    const least = Math.max(shortest, fewest)
    const share = shareable > least ? this.#integer(least, Math.min(shareable, longest)) : least
    this.#part(part, Math.min(share, atMost, longest), Math.min(atMost, longest))
  }

  #repeat(repeat: RepeatPart, atLeast: number, atMost: number): void {
    const { item, most } = repeat
    const { shortest, longest } = item
    // What may be empty need not be repeated, however often it must match.
    const least = shortest === 0 ? 0 : repeat.least
    const fewest = longest === 0 || atLeast <= 0 ? least : Math.max(least, Math.ceil(atLeast / longest))
    const highest = Math.min(most, shortest === 0 ? most : Math.floor(atMost / shortest))
    let count = this.#count(Math.max(least, Math.min(fewest, highest)), highest)
    if (item.kind === 'set' || item.kind === 'text') {
      count = Math.min(count, Math.ceil((this.#limit - this.length) / shortest))
      this.text += item.kind === 'text' ? item.text.repeat(count) : item.set.text(this.#random as RandomSource, count)
      this.length += count * shortest
      return
    }
    let [need, room] = [atLeast, atMost]
    for (; count > 0 && this.length < this.#limit; count -= 1) {
      const before = this.length
      if (shortest === longest) this.#part(item, shortest, longest)
      else {
        const left = count - 1
        const behind = left * shortest
        this.#share(item, left === 0 ? need : need - left * longest, need - behind, room - behind)
      }
      need -= this.length - before
      room -= this.length - before
    }
  }

  /** How often: mostly a little more than there must be. */
  #count(fewest: number, most: number): number {
    if (most <= fewest) return fewest
    const draw = this.#integer(0, 31)
    if (draw > 0) return fewest + (draw % (Math.min(most - fewest, usualExtra) + 1))
    return this.#integer(fewest, Math.min(most, fewest + rareExtra))
  }

  /** An alternative that has texts of such a length, or at least none that is too long. */
  #fitting(alternatives: readonly PatternPart[], atLeast: number, atMost: number): PatternPart {
    const first = this.#integer(0, alternatives.length - 1)
    const drawn = alternatives[first] as PatternPart
    if (drawn.shortest <= atMost && drawn.longest >= atLeast) return drawn
    let best = drawn
    for (let turn = 1; turn < alternatives.length; turn += 1) {
      const other = alternatives[(first + turn) % alternatives.length] as PatternPart
      if (other.shortest <= atMost && other.longest >= atLeast) return other
      const isShorter = best.shortest > atMost && other.shortest < best.shortest
      const isLonger = other.shortest <= atMost && other.longest > best.longest
      if (isShorter || isLonger) best = other
    }
    return best
  }

  /** Only for what its groups then hold. */
  #recall(part: PatternPart): void {
    const { text, length } = this
    this.#part(part, 0, this.#limit)
    this.text = text
    this.length = length
  }

  /** A group's text once more. */
  #again(text: string): void {
    this.text += text
    for (const _ of text) this.length += 1
  }

  #integer(min: number, max: number): number {
    return min >= max ? min : (this.#random as RandomSource).integer(min, max)
  }
}
