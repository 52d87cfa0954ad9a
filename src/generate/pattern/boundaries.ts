import { choiceOf, emptyPart, paddingPart, sequenceOf, setPart } from './build-tree.ts'
import { CharacterSet } from './character-set.ts'
import { complement, lastCodePoint, surrogates, without, wordCharacters } from './character-ranges.ts'
import type { BoundaryPart, PatternPart } from './pattern-tree.ts'

/** What stands at one side of a place: a word character, anything else or nothing, text that may be chosen, or any of these. */
type Neighbour = 'word' | 'other' | 'open' | 'unsure'

const anything = without([0, lastCodePoint], surrogates)
let anyPadding: PatternPart | undefined

/** The parts of one form with the text around them, so that `\b` and `\B` hold there; undefined where they cannot. */
export function withSurroundings(
  parts: readonly PatternPart[],
  start: boolean,
  end: boolean,
): readonly PatternPart[] | undefined {
  if (start && end && !parts.some(({ kind }) => kind === 'boundary')) return parts
  let before: Neighbour = start ? 'other' : 'open'
  let behind: Neighbour = end ? 'other' : 'open'
  const settled: PatternPart[] = []
  for (const [at, part] of parts.entries()) {
    if (part.kind !== 'boundary') {
      settled.push(part)
      continue
    }
    const left = neighbour(parts.slice(0, at).toReversed(), 'last', before)
    const right = neighbour(parts.slice(at + 1), 'first', behind)
    if (left === 'open' && isKnown(right)) before = wanted(part, right)
    else if (right === 'open' && isKnown(left)) behind = wanted(part, left)
    else if (!isKnown(left) || !isKnown(right)) settled.push(part)
    else if (wanted(part, left) !== right) return undefined
  }
  return [...(start ? [] : around(before, 'last')), ...settled, ...(end ? [] : around(behind, 'first'))]
}

function isKnown(neighbour: Neighbour): neighbour is 'word' | 'other' {
  return neighbour === 'word' || neighbour === 'other'
}

function wanted(boundary: BoundaryPart, across: 'word' | 'other'): 'word' | 'other' {
  return (across === 'word') === boundary.negative ? 'word' : 'other'
}

/** Text whose last or first character is of that kind. */
function around(neighbour: Neighbour, side: 'first' | 'last'): readonly PatternPart[] {
  anyPadding ??= paddingPart(new CharacterSet(anything))
  if (!isKnown(neighbour)) return [anyPadding]
  const next = setPart(neighbour === 'word' ? wordCharacters : without(anything, wordCharacters)) ?? emptyPart
  const text = sequenceOf(side === 'last' ? [anyPadding, next] : [next, anyPadding]) ?? next
  return [neighbour === 'word' ? text : (choiceOf([emptyPart, text]) ?? text)]
}

/** What the nearest of these parts that has a text has at its near side. */
function neighbour(nearestFirst: readonly PatternPart[], side: 'first' | 'last', beyond: Neighbour): Neighbour {
  const [nearest, ...others] = nearestFirst
  if (nearest === undefined) return beyond
  if (nearest.longest === 0) return neighbour(others, side, beyond)
  const near = edgeOf(nearest, side)
  if (nearest.shortest > 0 || near === 'unsure') return near
  return neighbour(others, side, beyond) === near ? near : 'unsure'
}

/** The kind of a part's first or last character, where it has one. */
function edgeOf(part: PatternPart, side: 'first' | 'last'): Neighbour {
  switch (part.kind) {
    case 'text':
      return /^\w/.test(side === 'first' ? part.text : part.text.slice(-1)) ? 'word' : 'other'
    case 'set':
      if (without(part.set.ranges, wordCharacters).length === 0) return 'word'
      return without(part.set.ranges, complement(wordCharacters, lastCodePoint)).length === 0 ? 'other' : 'unsure'
    case 'sequence': {
      const edge = neighbour(side === 'first' ? part.parts : part.parts.toReversed(), side, 'open')
      return edge === 'open' ? 'unsure' : edge
    }
    case 'choice': {
      const edges = new Set(part.alternatives.filter(({ longest }) => longest > 0).map((one) => edgeOf(one, side)))
      return edges.size === 1 ? ([...edges][0] as Neighbour) : 'unsure'
    }
    case 'repeat':
    case 'group':
      return edgeOf(part.item, side)
    default:
      return 'unsure'
  }
}
