import regjsparser, { type Group, type Quantifier, type Reference, type RootNode } from 'regjsparser'
import {
  anchorPart,
  boundaryPart,
  choiceOf,
  emptyPart,
  groupOf,
  lookPart,
  type MaybePart,
  paddingPart,
  referencePart,
  repeatOf,
  sequenceOf,
  setPart,
} from './build-tree.ts'
import {
  type CharacterRanges,
  lastCodePoint,
  lastCodeUnit,
  lineEnds,
  sizeOf,
  surrogates,
  without,
} from './character-ranges.ts'
import { CharacterSet } from './character-set.ts'
import { classRanges, escapeRanges } from './class-ranges.ts'
import { graftsOf } from './grafts.ts'
import type { PatternPart } from './pattern-tree.ts'
import { propertyCharacters } from './property-characters.ts'

const features = { lookbehind: true, namedGroups: true, unicodePropertyEscape: true, modifiers: true } as const
type Node = RootNode<typeof features>
type SetNode = Extract<Node, { type: 'dot' | 'characterClassEscape' | 'characterClass' | 'unicodePropertyEscape' }>
const mayRefer = /\\[1-9k]/

/** What has been read of a regular expression. */
export interface ReadPattern {
  readonly tree: MaybePart
  /** Whether the tree says all: modifiers change what it says, and halves of characters stand in no text. */
  readonly complete: boolean
  /** Whether two of its characters may be one of a text. */
  readonly halves: boolean
  /** Whether there are back-references. */
  readonly remembers: boolean
}

/** Reads a regular expression. What the parser does not know yet, though the engine does, is text of any kind. */
export function readPattern(expression: RegExp): ReadPattern {
  const { source, unicode } = expression
  try {
    return new PatternReader(unicode, mayRefer.test(source)).whole(
      regjsparser.parse(source, unicode ? 'u' : '', features),
    )
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    const any = new CharacterSet(without([0, lastCodePoint], surrogates))
    return { tree: paddingPart(any), complete: false, halves: true, remembers: false }
  }
}

interface ReadGroup {
  readonly number: number
  readonly name: string | undefined
  readonly part: PatternPart
}

class PatternReader {
  readonly #unicode: boolean
  readonly #lastCharacter: number
  readonly #remembers: boolean
  #complete = true
  #halves = false
  readonly #sets = new Map<string, MaybePart>()
  #groupCount = 0
  readonly #groups: ReadGroup[] = []
  /** The groups that have matched for certain where the reader is. */
  #certain: ReadonlySet<number> = new Set()

  constructor(unicode: boolean, remembers: boolean) {
    this.#unicode = unicode
    this.#lastCharacter = unicode ? lastCodePoint : lastCodeUnit
    this.#remembers = remembers
  }

  whole(node: Node): ReadPattern {
    const tree = this.#part(node)
    return { tree, complete: this.#complete, halves: this.#halves, remembers: this.#remembers }
  }

  #part(node: Node): MaybePart {
    switch (node.type) {
      case 'alternative':
        return this.#sequence(node.body)
      case 'disjunction':
        return choiceOf(node.body.map((one) => this.#perhaps(() => this.#part(one))))
      case 'group':
        return this.#group(node)
      case 'quantifier':
        return this.#repeat(node)
      case 'reference':
        return this.#reference(node)
      case 'anchor':
        if (node.kind === 'start' || node.kind === 'end') return anchorPart(node.kind)
        return boundaryPart(node.kind === 'not-boundary')
      case 'value':
        return this.#characters([node.codePoint, node.codePoint])
      default:
        return this.#set(node)
    }
  }

  /** The same class, which often stands several times in an expression, is read once. */
  #set(node: SetNode): MaybePart {
    if (!this.#sets.has(node.raw)) this.#sets.set(node.raw, this.#characters(this.#ranges(node)))
    return this.#sets.get(node.raw)
  }

  #ranges(node: SetNode): CharacterRanges {
    switch (node.type) {
      case 'dot':
        return without([0, this.#lastCharacter], lineEnds)
      case 'characterClassEscape':
        return escapeRanges(node.value, this.#lastCharacter)
      case 'characterClass':
        return classRanges(node, this.#lastCharacter)
      case 'unicodePropertyEscape':
        return propertyCharacters(node.raw)
    }
  }

  #sequence(nodes: readonly Node[]): MaybePart {
    return sequenceOf(nodes.map((node) => this.#part(node)))
  }

  /** Without the surrogates, which stand alone in no text worth making, unless there is nothing else. */
  #characters(ranges: CharacterRanges): MaybePart {
    const whole = without(ranges, surrogates)
    if (!this.#unicode && sizeOf(whole) < sizeOf(ranges)) this.#halves = true
    if (whole.length > 0 || ranges.length === 0) return setPart(whole)
    this.#complete = false
    return setPart(ranges)
  }

  /** Reads what may be left out: a group in it has perhaps not matched. */
  #perhaps(read: () => MaybePart): MaybePart {
    const certain = this.#certain
    const part = read()
    this.#certain = certain
    return part
  }

  #repeat({ body: [item], min, max }: Quantifier<typeof features>): MaybePart {
    const read = (): MaybePart => repeatOf(this.#part(item), min, max ?? Infinity)
    return min === 0 ? this.#perhaps(read) : read()
  }

  #group(node: Group<typeof features>): MaybePart {
    switch (node.behavior) {
      case 'normal':
        return this.#capturing(node.body, node.name?.value)
      case 'ignore':
        if (node.modifierFlags !== undefined) this.#complete = false
        return this.#sequence(node.body)
      default:
        return this.#look(node.body, node.behavior.endsWith('ahead'), node.behavior.startsWith('negative'))
    }
  }

  #look(body: readonly Node[], ahead: boolean, negative: boolean): MaybePart {
    const groupsBefore = this.#groups.length
    const read = (): MaybePart => this.#sequence(body)
    const inside = negative ? this.#perhaps(read) : read()
    const recalled = !negative && this.#groups.length > groupsBefore
    return lookPart(inside, { ahead, negative, recalled, grafts: negative || recalled ? [] : graftsOf(inside) })
  }

  #capturing(body: readonly Node[], name: string | undefined): MaybePart {
    this.#groupCount += 1
    const number = this.#groupCount
    const inside = this.#sequence(body)
    if (!this.#remembers) return inside
    const part = groupOf(inside, number)
    if (part !== undefined) this.#groups.push({ number, name, part })
    this.#certain = new Set([...this.#certain, number])
    return part
  }

  /** A group that has not been read to its end has no text yet. */
  #reference(node: Reference<typeof features>): MaybePart {
    const groups = this.#groups.filter(({ number, name }) =>
      node.name === undefined ? number === node.matchIndex : name === node.name.value,
    )
    if (groups.length === 0) return emptyPart
    return referencePart(groups, groups.length === 1 && this.#certain.has(groups[0]?.number as number))
  }
}
