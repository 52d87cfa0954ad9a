import type { CharacterSet } from './character-set.ts'

/** What every part of a regular expression says of the texts that are made of it. */
interface Part {
  /** In code points, as `longest`. */
  readonly shortest: number
  readonly longest: number
  /** Whether there is a `^` or `$` in it. */
  readonly anchored: boolean
  /** Whether each text made of it matches, whatever stands around it. */
  readonly sure: boolean
}

export interface TextPart extends Part {
  readonly kind: 'text'
  readonly text: string
}
export interface SetPart extends Part {
  readonly kind: 'set'
  readonly set: CharacterSet
}
/** Text around the match: mostly none. */
export interface PaddingPart extends Part {
  readonly kind: 'padding'
  readonly set: CharacterSet
}
export interface SequencePart extends Part {
  readonly kind: 'sequence'
  readonly parts: readonly PatternPart[]
  /** By part, how much the parts behind it take. */
  readonly shortestAfter: readonly number[]
  readonly longestAfter: readonly number[]
  /** By part, how often its text stands in the sequence: once more for each back-reference to it, which counts none. */
  readonly copies: readonly number[]
}
export interface ChoicePart extends Part {
  readonly kind: 'choice'
  readonly alternatives: readonly PatternPart[]
}
export interface RepeatPart extends Part {
  readonly kind: 'repeat'
  readonly item: PatternPart
  readonly least: number
  readonly most: number
}
/** A group that a back-reference names. */
export interface GroupPart extends Part {
  readonly kind: 'group'
  readonly item: PatternPart
  readonly number: number
}
export interface ReferencePart extends Part {
  readonly kind: 'reference'
  /** One of these groups has matched; several groups may share a name. */
  readonly numbers: readonly number[]
}
export interface AnchorPart extends Part {
  readonly kind: 'anchor'
  readonly side: 'start' | 'end'
}
/** `\b`, or `\B` where it is negative. */
export interface BoundaryPart extends Part {
  readonly kind: 'boundary'
  readonly negative: boolean
}
/** A look-ahead, or a look-behind. */
export interface LookPart extends Part {
  readonly kind: 'look'
  readonly ahead: boolean
  readonly negative: boolean
  readonly item: PatternPart
  readonly grafts: readonly Graft[]
  /** Whether back-references may name a group inside, as in `(?=(a+))\\1`. */
  readonly recalled: boolean
}

export type PatternPart =
  | TextPart
  | SetPart
  | PaddingPart
  | SequencePart
  | ChoicePart
  | RepeatPart
  | GroupPart
  | ReferencePart
  | AnchorPart
  | BoundaryPart
  | LookPart

/** What a look-around wants, to be written over a text that has been made without it. */
export interface Graft {
  readonly part: PatternPart
  /** How many characters may stand between the look-around's place and the part. */
  readonly leastGap: number
  readonly mostGap: number
  /** Whether the text ends where the part ends. */
  readonly atEnd: boolean
}
