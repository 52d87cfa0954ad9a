import { choiceOf, sequenceOf } from './build-tree.ts'
import { withSurroundings } from './boundaries.ts'
import { type Form, formsOf } from './forms.ts'
import type { PatternPart } from './pattern-tree.ts'

/** One way in which a whole text can match. */
export interface TextForm {
  readonly part: PatternPart
  readonly shortest: number
  readonly longest: number
}

/** The ways in which a text can hold a match, and the lengths of all texts that do. */
export interface TextForms {
  /** None when no text can match. */
  readonly forms: readonly TextForm[]
  readonly shortest: number
  readonly longest: number
}

/** Works out how whole texts can match; `remembers` says that there are back-references. */
export function textForms(tree: PatternPart, remembers: boolean): TextForms {
  const opened = remembers ? tree : withOpenEnds(tree, true, true)
  const forms = opened === undefined ? [] : formsOf(opened)
  const workedOut = forms.filter(({ spare }) => !spare).flatMap(textForm)
  const spare = forms.filter((form) => form.spare).flatMap(textForm)
  const all = [...workedOut, ...spare]
  return {
    forms: workedOut.length > 0 ? workedOut : spare,
    shortest: Math.min(...all.map(({ shortest }) => shortest)),
    longest: Math.max(...all.map(({ longest }) => longest)),
  }
}

function textForm({ part, start, end }: Form): readonly TextForm[] {
  const parts = withSurroundings(part.kind === 'sequence' ? part.parts : [part], start, end)
  const isSame = part.kind === 'sequence' && parts === part.parts
  const whole = isSame ? part : parts && sequenceOf(parts)
  if (whole === undefined) return []
  const { shortest, longest } = lengthsOf(whole, start)
  return shortest > longest || shortest === Infinity ? [] : [{ part: whole, shortest, longest }]
}

/** A look-ahead that ends the pattern and a look-behind that begins it are text like any other: text around is free. */
function withOpenEnds(part: PatternPart, first: boolean, last: boolean): PatternPart | undefined {
  switch (part.kind) {
    case 'look':
      if (part.negative || !(part.ahead ? last : first)) return part
      return withOpenEnds(part.item, !part.ahead, part.ahead)
    case 'sequence': {
      const end = part.parts.length - 1
      return sequenceOf(part.parts.map((one, at) => withOpenEnds(one, first && at === 0, last && at === end)))
    }
    case 'choice':
      return choiceOf(part.alternatives.map((one) => withOpenEnds(one, first, last)))
    default:
      return part
  }
}

/** Look-aheads bound the length too: `^(?=.{8,20}$)`. */
function lengthsOf(whole: PatternPart, start: boolean): { shortest: number; longest: number } {
  let { shortest, longest } = whole
  let [least, most] = [0, 0]
  for (const part of whole.kind === 'sequence' ? whole.parts : [whole]) {
    if (part.kind === 'look' && part.ahead && !part.negative) {
      const forms = formsOf(part.item)
      shortest = Math.max(shortest, least + Math.min(...forms.map((form) => form.part.shortest)))
      if (start && forms.every(({ end, spare }) => end && !spare))
        longest = Math.min(longest, most + Math.max(...forms.map((form) => form.part.longest)))
    }
    least += part.shortest
    most += part.longest
  }
  return { shortest, longest }
}
