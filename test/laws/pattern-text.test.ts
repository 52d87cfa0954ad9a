import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patternText } from '../../src/generate/pattern-text.ts'
import { seededRandom } from '../../src/generate/seeded-random.ts'
import { compilePattern } from '../../src/schema/pattern.ts'

const atom = fc.constantFrom('a', 'b', '1', '-', ' ', '😀', '.', '[ab]', '[^a]', '\\d', '\\w', '\\W', '\\s', 'ab', '[]')
const quantifier = fc.constantFrom('', '', '', '*', '+', '?', '+?', '{2}', '{0}', '{1,3}', '{2,}', '{0,2}?')
const zeroWidth = fc.constantFrom('^', '$', '\\b', '\\B')
const lookAround = fc.constantFrom('(?=', '(?!', '(?<=', '(?<!')

const { pattern: anyPattern } = fc.letrec<Record<'pattern' | 'sequence' | 'term' | 'group', string>>((tie) => ({
  pattern: fc.oneof(
    { weight: 4, arbitrary: tie('sequence') },
    { weight: 1, arbitrary: fc.tuple(tie('sequence'), tie('sequence')).map(([one, other]) => `${one}|${other}`) },
  ),
  sequence: fc.array(tie('term'), { maxLength: 4 }).map((terms) => terms.join('')),
  term: fc.oneof(
    // Deeper ones hardly say more, and the engine may need exponential time to judge them.
    { maxDepth: 2, withCrossShrink: true },
    { weight: 6, arbitrary: fc.tuple(atom, quantifier).map(([one, times]) => one + times) },
    { weight: 1, arbitrary: zeroWidth },
    { weight: 2, arbitrary: tie('group') },
  ),
  group: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(tie('pattern'), quantifier).map(([inside, times]) => `(?:${inside})${times}`) },
    { weight: 1, arbitrary: fc.tuple(tie('pattern'), quantifier).map(([inside, times]) => `(${inside})${times}`) },
    { weight: 1, arbitrary: fc.tuple(lookAround, tie('pattern')).map(([open, inside]) => `${open}${inside})`) },
    { weight: 1, arbitrary: tie('pattern').map((inside) => `(?:(${inside})|b)\\1`) },
  ),
}))
// Where there are several groups, a reference names just the first one.
const pattern = anyPattern.filter((source) => {
  try {
    compilePattern(source)
    return true
  } catch {
    return false
  }
})

const letters = ['a', 'b', '1', '-', ' ', '😀', 'c']
const longer = (texts: readonly string[]): string[] => texts.flatMap((text) => letters.map((letter) => text + letter))
const shortTexts: readonly string[] = [[''], longer(['']), longer(longer([''])), longer(longer(longer([''])))].flat()

const lengthOf = (text: string): number => [...text].length

test('texts of an exact maker match, and have a length that it names', () => {
  let [exact, made] = [0, 0]
  fc.assert(
    fc.property(pattern, fc.integer(), fc.nat(12), fc.nat(12), (source, seed, least, extra) => {
      const maker = patternText(source)
      if (maker === undefined) return
      made += 1
      if (!maker.exact) return
      exact += 1
      const random = seededRandom(seed)
      const expression = compilePattern(source)
      const texts = Array.from({ length: 20 }, () => maker.make(random, least, least + extra))
      expect(texts.filter((text) => !expression.test(text))).toEqual([])
      const lengths = texts.map(lengthOf)
      expect(lengths.filter((length) => length < maker.shortest || length > maker.longest)).toEqual([])
    }),
    { numRuns: 2000 },
  )
  expect(exact / made).toBeGreaterThan(0.5)
})

test('where there is no maker, no text matches; and none is shorter than the shortest', () => {
  let none = 0
  fc.assert(
    fc.property(pattern, (source) => {
      const maker = patternText(source)
      if (maker === undefined) none += 1
      const expression = compilePattern(source)
      const least = maker?.shortest ?? Infinity
      expect(shortTexts.filter((text) => lengthOf(text) < least && expression.test(text))).toEqual([])
    }),
    { numRuns: 2000 },
  )
  expect(none).toBeGreaterThan(10)
})

test('where short texts match, nearly every text that is made does', () => {
  let [matching, made] = [0, 0]
  fc.assert(
    fc.property(pattern, fc.integer(), (source, seed) => {
      const maker = patternText(source)
      if (maker === undefined || maker.exact) return
      const expression = compilePattern(source)
      if (!shortTexts.some((text) => expression.test(text))) return
      const random = seededRandom(seed)
      made += 1
      if (expression.test(maker.make(random, 0, 20))) matching += 1
    }),
    { numRuns: 2000 },
  )
  expect(made).toBeGreaterThan(100)
  expect(matching / made).toBeGreaterThan(0.95)
})

test('lengths that were made can be asked for', () => {
  let [reached, asked] = [0, 0]
  fc.assert(
    fc.property(pattern, fc.integer(), (source, seed) => {
      const maker = patternText(source)
      if (maker === undefined || !maker.exact) return
      const random = seededRandom(seed)
      const length = lengthOf(maker.make(random, 0, 30))
      asked += 1
      if (lengthOf(maker.make(random, length, length)) === length) reached += 1
    }),
    { numRuns: 2000 },
  )
  expect(reached / asked).toBeGreaterThan(0.99)
})
