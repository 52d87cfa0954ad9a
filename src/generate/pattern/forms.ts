import { choiceOf, emptyPart, groupOf, repeatOf, sequenceOf } from './build-tree.ts'
import type { PatternPart, RepeatPart, SequencePart } from './pattern-tree.ts'

/** One way in which a part with anchors can match: without any anchor, but bound to the ends of the text. */
export interface Form {
  readonly part: PatternPart
  /** Whether the text begins where the part begins. */
  readonly start: boolean
  readonly end: boolean
  /** Not worked out: of use only where nothing else is left. */
  readonly spare: boolean
}

/** A product of alternatives is worked out up to here. */
const mostForms = 64
const free = { start: false, end: false, spare: false } as const

/** The ways in which the part can match; none when its anchors contradict each other. */
export function formsOf(part: PatternPart): readonly Form[] {
  if (!part.anchored) return [{ ...free, part }]
  switch (part.kind) {
    case 'anchor':
      return [{ ...free, part: emptyPart, [part.side]: true }]
    case 'sequence':
      return sequenceForms(part)
    case 'choice':
      return choiceForms(part.alternatives.flatMap(formsOf))
    case 'repeat':
      return repeatForms(part)
    case 'group':
      return formsOf(part.item).flatMap((form) => withPart(form, groupOf(form.part, part.number)))
    default:
      return [{ ...free, part }]
  }
}

function withPart(form: Form, part: PatternPart | undefined): readonly Form[] {
  return part === undefined ? [] : [{ ...form, part }]
}

function sequenceForms(sequence: SequencePart): readonly Form[] {
  const { parts } = sequence
  const [start, end] = [isAnchor(parts[0], 'start'), isAnchor(parts.at(-1), 'end')]
  const between = parts.slice(start ? 1 : 0, end ? -1 : undefined)
  // Most patterns: the ends are bound, and nothing else.
  if (!between.some(({ anchored }) => anchored))
    return [{ part: sequenceOf(between) ?? emptyPart, start, end, spare: false }]
  let forms: readonly Form[] = [{ ...free, part: emptyPart }]
  for (const next of runsOf(parts)) {
    const others = formsOf(next)
    if (forms.length * others.length > mostForms) return [{ ...free, part: sequence }]
    forms = forms.flatMap((form) => others.flatMap((other) => joined(form, other)))
  }
  return forms
}

function isAnchor(part: PatternPart | undefined, side: 'start' | 'end'): boolean {
  return part?.kind === 'anchor' && part.side === side
}

/** Neighbours without anchors are one part, so that they are joined once. */
function runsOf(parts: readonly PatternPart[]): readonly PatternPart[] {
  const runs: PatternPart[][] = []
  for (const part of parts) {
    const run = runs.at(-1)
    if (run !== undefined && !part.anchored && run[0]?.anchored === false) run.push(part)
    else runs.push([part])
  }
  return runs.map((run) => sequenceOf(run) ?? emptyPart)
}

/** Nothing can stand before the start, nor behind the end. */
function joined(one: Form, other: Form): readonly Form[] {
  const part = sequenceOf([other.start ? emptied(one.part) : one.part, one.end ? emptied(other.part) : other.part])
  const [start, end] = [one.start || other.start, one.end || other.end]
  return part === undefined ? [] : [{ part, start, end, spare: one.spare || other.spare }]
}

/** The part where it matches the empty text; undefined where it cannot. */
function emptied(part: PatternPart): PatternPart | undefined {
  if (part.shortest > 0) return undefined
  switch (part.kind) {
    case 'sequence':
      return sequenceOf(part.parts.map(emptied))
    case 'choice':
      return choiceOf(part.alternatives.map(emptied))
    case 'repeat':
      return part.least === 0 ? emptyPart : emptied(part.item)
    case 'group':
      return groupOf(emptied(part.item), part.number)
    case 'text':
    case 'set':
    case 'padding':
      return emptyPart
    default:
      return part
  }
}

function choiceForms(forms: readonly Form[]): readonly Form[] {
  const isFree = ({ start, end, spare }: Form): boolean => !start && !end && !spare
  const unbound = choiceOf(forms.filter(isFree).map(({ part }) => part))
  const bound = forms.filter((form) => !isFree(form))
  return unbound === undefined ? bound : [{ ...free, part: unbound }, ...bound]
}

/** Of the repetitions, the first may be bound to the start and the last to the end; those between are free. */
function repeatForms(repeat: RepeatPart): readonly Form[] {
  const { least, most } = repeat
  const forms = choiceForms(formsOf(repeat.item))
  const unbound = forms.find(({ start, end, spare }) => !start && !end && !spare)?.part
  const between = (fewer: number): PatternPart | undefined =>
    repeatOf(unbound, Math.max(0, least - fewer), most - fewer)
  const starts = forms.filter(({ start, end, spare }) => start && !end && !spare)
  const ends = forms.filter(({ start, end, spare }) => end && !start && !spare)
  const made: Form[] = [
    ...withPart({ ...free, part: emptyPart }, between(0)),
    ...starts.flatMap((first) => withPart(first, sequenceOf([first.part, between(1)]))),
    ...ends.flatMap((last) => withPart(last, sequenceOf([between(1), last.part]))),
    ...starts.flatMap((first) =>
      ends.flatMap((last) => withPart({ ...first, end: true }, sequenceOf([first.part, between(2), last.part]))),
    ),
    ...(least < 2 ? forms.filter(({ start, end, spare }) => start && end && !spare) : []),
  ]
  // Repetitions that match nothing can all be bound, which is not worked out.
  const isWhole = least < 2 && !forms.some(({ spare }) => spare)
  return isWhole ? made : [...made, { ...free, part: repeat, spare: true }]
}
