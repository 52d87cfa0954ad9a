import { formatText } from '../format/format-text.ts'
import { patternText } from '../pattern-text.ts'
import { lengthOf, textTest } from '../shape/fits-shape.ts'
import type { Shape, TextShape } from '../shape/shape.ts'
import { textType } from '../shape/types.ts'
import type { Entry } from './place.ts'
import { plainText } from './plain-text.ts'
import type { Run } from './run.ts'
import { tooLarge } from './too-large.ts'

const mostTries = 60
const mostCharacters = 5_000_000
/** No format is made longer. */
const longestFormatText = 1_000

/** Makes texts of a shape; undefined when it shows that there are none. */
export function textEntry(shape: Shape): Entry | undefined {
  const { text, notValues } = shape
  const makers = makersOf(text)
  if (makers === undefined) return undefined
  if (text.least > mostCharacters) throw tooLarge(`a text of ${text.least} characters or more`)
  const isPlain = makers.length === 1 && makers[0]?.sure === true && notValues.length === 0
  const make = isPlain ? (makers[0] as Maker).make : filtered(makers, text, notValues)
  return {
    shape,
    type: textType,
    needs: [],
    values: undefined,
    make(run) {
      const made = make(run)
      // Long texts use up what a value may hold, as members do.
      run.spend(made.length >> 4)
      return made
    },
    within: () => [],
  }
}

interface Maker {
  make(run: Run): string
  /** Whether every text of it has the shape. */
  readonly sure: boolean
}

/** What makes the texts, by the first demand that says how they are made; each of several has its turn. */
function makersOf(text: TextShape): readonly Maker[] | undefined {
  const { least, most, patterns, notPatterns, formats, notFormats } = text
  const isUnfiltered = notPatterns.length === 0 && notFormats.length === 0
  const makers: Maker[] = []
  for (const pattern of patterns) {
    const maker = patternText(pattern)
    if (maker === undefined || maker.shortest > most || maker.longest < least) return undefined
    if (maker.shortest > mostCharacters) throw tooLarge(`a text of ${maker.shortest} characters or more`)
    const [low, top] = [Math.max(least, maker.shortest), Math.min(most, maker.longest)]
    const sure = isUnfiltered && maker.exact && patterns.length === 1 && formats.length === 0 && least <= maker.shortest
    makers.push({ sure, make: (run) => maker.make(run.random, low, Math.min(top, low + run.size)) })
  }
  for (const format of formats) {
    const make = formatText(format)
    const sure =
      isUnfiltered && formats.length === 1 && patterns.length === 0 && least === 0 && most >= longestFormatText
    if (make !== undefined) makers.push({ sure, make: (run) => make(run.random) })
  }
  // One after the other, two of them may hold: a pattern for the beginning and one for the end.
  const [first, second] = makers
  if (patterns.length > 1 && first !== undefined && second !== undefined)
    makers.push(
      { sure: false, make: (run) => first.make(run) + second.make(run) },
      { sure: false, make: (run) => second.make(run) + first.make(run) },
    )
  const plain: Maker = { sure: isUnfiltered, make: (run) => plainText(run, least, most) }
  return makers.length > 0 ? makers : [plain]
}

function filtered(makers: readonly Maker[], text: TextShape, notValues: readonly unknown[]): (run: Run) => string {
  const test = textTest(text)
  const unwanted = new Set(notValues)
  return (run) => {
    let made = ''
    for (let tries = 0; tries < mostTries; tries += 1) {
      const maker = makers[tries % makers.length] as Maker
      made = maker.make(run)
      if (test(made) && !unwanted.has(made)) return made
      // Of many formats, a longer one goes on with letters.
      const longer = made.length < text.least ? made + 'a'.repeat(text.least - lengthOf(made)) : made
      if (longer !== made && test(longer)) return longer
    }
    return made
  }
}
