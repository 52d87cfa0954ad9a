import { compilePattern } from '../schema/pattern.ts'
import { engrafted } from './pattern/engraft.ts'
import { isHeavy } from './pattern/heavy-part.ts'
import { readPattern } from './pattern/read-pattern.ts'
import { type TextForm, type TextForms, textForms } from './pattern/text-forms.ts'
import { mostCharacters, TextWriter } from './pattern/text-writer.ts'
import type { RandomSource } from './random-source.ts'

/** Makes texts that a regular expression matches. */
export interface TextMaker {
  /** In code points, as `longest`; no text that matches is shorter. */
  readonly shortest: number
  /** `Infinity` when unbounded. */
  readonly longest: number
  /** Whether every text that is made matches for certain; else most do, and the caller filters. */
  readonly exact: boolean
  /** A text of at least `shortest` and, where that is possible, from `atLeast` to `atMost` code points. */
  make(random: RandomSource, atLeast: number, atMost: number): string
}

/** Lengths that no choice gives, as in `(ab)*(abc)*`, are tried for so often. */
const lengthTries = 30
const matchTries = 50
/** From here on, every other try is for a short text: the less there is, the less is in the way of a match. */
const shortTries = 8
const shortExtra = 2
/** Expressions that may take exponential time where they do not match get few and short texts to judge. */
const heavyTries = 12
const heavyExtra = 8
/** Beyond this no text is made, whatever is asked for. */
const hugeText = 2 ** 22

const writer = new TextWriter()
const halfCharacter = /\p{Surrogate}/u

/**
 * The maker of texts that a `pattern` matches, anywhere in them where it has no anchor; undefined when it shows that
 * there are none. Throws `SyntaxError` where the pattern is no regular expression.
 */
export function patternText(pattern: string): TextMaker | undefined {
  const expression = compilePattern(pattern)
  const { tree, complete, halves, remembers } = readPattern(expression)
  if (tree === undefined) return undefined
  const { forms, shortest, longest } = textForms(tree, remembers)
  if (forms.length === 0) return undefined
  const texts = { forms, shortest: halves ? Math.ceil(shortest / 2) : shortest, longest }
  const isExact = complete && forms.every(({ part }) => part.sure && part.shortest <= mostCharacters)
  return isExact ? new ExactMaker(texts) : new TryingMaker(texts, expression)
}

abstract class FormMaker {
  readonly shortest: number
  readonly longest: number
  readonly #forms: readonly TextForm[]

  constructor({ forms, shortest, longest }: TextForms) {
    this.#forms = forms
    this.shortest = shortest
    this.longest = longest
  }

  /** Has a text written, of one of the forms that have such lengths. */
  protected write(random: RandomSource, atLeast: number, atMost: number): void {
    const forms = this.#forms
    const first = forms.length === 1 ? 0 : random.integer(0, forms.length - 1)
    let form = forms[first] as TextForm
    for (let turn = 1; turn < forms.length && (form.shortest > atMost || form.longest < atLeast); turn += 1)
      form = forms[(first + turn) % forms.length] as TextForm
    const limit = atLeast > mostCharacters ? hugeText : mostCharacters
    const least = Math.min(Math.max(form.shortest, atLeast), form.longest, limit)
    writer.write(form.part, random, least, Math.max(least, Math.min(form.longest, atMost)))
  }
}

class ExactMaker extends FormMaker implements TextMaker {
  readonly exact = true

  make(random: RandomSource, atLeast: number, atMost: number): string {
    for (let tries = 0; tries < lengthTries; tries += 1) {
      this.write(random, atLeast, atMost)
      if (writer.length >= atLeast && writer.length <= atMost) break
    }
    return writer.text
  }
}

class TryingMaker extends FormMaker implements TextMaker {
  readonly exact = false
  readonly #expression: RegExp
  readonly #isHeavy: boolean

  constructor(texts: TextForms, expression: RegExp) {
    super(texts)
    this.#isHeavy = texts.forms.some(({ part }) => isHeavy(part))
    this.#expression = expression
  }

  make(random: RandomSource, atLeast: number, atMost: number): string {
    const isOutOfReach = this.shortest > Math.max(atLeast, mostCharacters)
    const least = Math.max(atLeast, this.shortest)
    const usual = this.#isHeavy ? Math.min(atMost, least + heavyExtra) : atMost
    const mostTries = this.#isHeavy ? heavyTries : matchTries
    let best: string | undefined
    let text = ''
    for (let tries = 0; tries < mostTries; tries += 1) {
      const isShort = tries >= shortTries && tries % 2 === 1
      this.write(random, atLeast, isShort ? Math.min(atMost, least + shortExtra) : usual)
      text = writer.looks.length === 0 || tries % 4 === 3 ? writer.text : engrafted(writer, random)
      if (isOutOfReach) break
      if (!this.#matches(text)) continue
      if (hasLength(text, atLeast, atMost)) return text
      best ??= text
    }
    return best ?? text
  }

  /** Some expressions are too large for the engine to run, which it says only here. */
  #matches(text: string): boolean {
    try {
      return this.#expression.test(text) && !halfCharacter.test(text)
    } catch {
      return true
    }
  }
}

function hasLength(text: string, atLeast: number, atMost: number): boolean {
  if (text.length < atLeast) return false
  let length = 0
  for (const _ of text) length += 1
  return length >= atLeast && length <= atMost
}
