import { describe, expect, test } from 'vitest'
import { patternText } from '../../../src/generate/pattern-text.ts'
import { compilePattern } from '../../../src/schema/pattern.ts'
import { seededRandom } from '../../../src/generate/seeded-random.ts'

/** Those whose texts match by the way they are built. */
const exact: readonly string[] = [
  String.raw`^CUST-\d{5}$`,
  String.raw`^[A-Z]{2,}-\d+$`,
  String.raw`^\+?[1-9]\d{1,14}$`,
  String.raw`^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}$`,
  String.raw`^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`,
  String.raw`^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$`,
  String.raw`^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])$`,
  String.raw`^(\([0-9]{3}\))?[0-9]{3}-[0-9]{4}$`,
  String.raw`^(https?|ftp):\/\/[^\s/$.?#].[^\s]*$`,
  '^(?:GOLD|SILVER|BRONZE)$',
  '^(?:a|b|)$',
  '^#(?:[0-9a-fA-F]{3}){1,2}$',
  String.raw`^v?\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z-]+)?$`,
  String.raw`^[^,]+(,[^,]+)*$`,
  String.raw`^\s*\S+\s*$`,
  String.raw`^\S(.*\S)?$`,
  '^.+$',
  '^.*$',
  '.',
  '',
  '^',
  '$',
  '^$',
  'foo',
  '^foo',
  'foo$',
  '^foo|bar$',
  '^(foo|bar)|baz$',
  String.raw`(^|\s)foo(\s|$)`,
  '^(?:(?:^|,)[a-z]+)+$',
  '(?:^a|b$|c)+d?',
  '(^a)?b',
  String.raw`\bfoo\b`,
  String.raw`\Bfoo\B`,
  String.raw`^\b\w+\b$`,
  String.raw`^\w+\b:\B-$`,
  String.raw`(?<=\$)\d+(?=€)`,
  String.raw`\d+(?=%|$)`,
  String.raw`(?:(?<=a)|^)b`,
  String.raw`^\p{Lu}\p{Ll}*$`,
  String.raw`\p{L}+`,
  String.raw`^[\p{L}\p{N}_-]{2,20}$`,
  String.raw`^[^\p{L}\d]+$`,
  String.raw`^\P{L}$`,
  String.raw`^\p{Script=Greek}+$`,
  String.raw`^\p{Script=Tangut}$`,
  String.raw`^\p{Script_Extensions=Deva}+$`,
  '^[äöüß]+$',
  String.raw`^[\u4e00-\u9fa5]{2,4}$`,
  '^[😀-😎]{2}$',
  '^😀+$',
  String.raw`^\u{1F600}|\u{61}$`,
  String.raw`^[\b\cA\0\t\n\v\f\r]$`,
  String.raw`^\W{3}$`,
  String.raw`^\D\S\W$`,
  '^[^]$',
  '[]|a',
  '^a[]{0}b$',
  String.raw`^[\w-.]+$`,
  String.raw`^\-\_\@\!$`,
  String.raw`^]{,3}$`,
  String.raw`^\1\8$`,
  String.raw`^\u{3}\p{2}$`,
  '^a*?b+?c??d{2,3}?$',
  '^(?:(?:a|bc){2,}d?){1,3}$',
  '^((a?){1000}){1000}$',
  '^a{5000}$',
  '^(?:[ab]{3,}){0,100000000}$',
  '^(?:){4294967295}(?:a{0}){99999}b$',
]

/** Those that one text alone matches. */
const oneText = new Set([
  '^$',
  '^a[]{0}b$',
  String.raw`^\-\_\@\!$`,
  '^]{,3}$',
  String.raw`^\1\8$`,
  String.raw`^\u{3}\p{2}$`,
  '^a{5000}$',
  '^(?:){4294967295}(?:a{0}){99999}b$',
])

/** Those that ask for more than a text can be built for. */
const tried: readonly string[] = [
  String.raw`^(?=.*\d)(?=.*[a-z]).{8,}$`,
  String.raw`^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])(?=.*[^\w\s]).{8,64}$`,
  String.raw`^(?=.*[A-Za-z])(?=.*\d)[A-Za-z\d]{8}$`,
  String.raw`^(?=(?:.*\d){2})[a-z0-9]{6,}$`,
  String.raw`^(?=.{5,8}$)[a-z]+-[a-z]+$`,
  '^(?=[A-Z]{3}$).*$',
  '^(?=.*foo)(?=.*bar).*$',
  String.raw`^(?=\D*\d\D*$)\w+$`,
  String.raw`^(?=.*\d$)[a-z]+-\w+$`,
  '^a(?=[bx])[a-z]c$',
  '^(?!foo)',
  '^(?!foo$|bar$)[a-z]+$',
  '^(?!.*--)[a-z][a-z-]*$',
  '^(?!-)[a-z0-9-]{1,63}(?<!-)$',
  '^((?!foo).)*$',
  String.raw`^(?!\s*$).+`,
  String.raw`^(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}$`,
  String.raw`^(?!.*(.)\1)[a-z]+$`,
  String.raw`^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$`,
  String.raw`^\w+(?<=x)$`,
  String.raw`(?<!\d)\d{3}(?!\d)`,
  String.raw`^(['"]).*\1$`,
  String.raw`^(?<tag>[a-z]+)\/\k<tag>$`,
  String.raw`^<([a-z]+)>[^<]*<\/\1>$`,
  String.raw`(?=(a+))\1b`,
  String.raw`^(?:(a)|b)\1$`,
  String.raw`.\b.`,
  String.raw`^.+\b.+$`,
  String.raw`\b`,
]

const impossible: readonly string[] = [
  '[]',
  String.raw`[^\s\S]`,
  '^[]+$',
  'a[]|[]b',
  '(?:[]|b[])c',
  'a^b',
  'a$b',
  '^a$^b$',
  String.raw`[^\p{Any}]`,
  '(?!)',
  '(?=[])a',
  String.raw`^a\bb$`,
  '^(?=.{5}$).{3}$',
]

/** Lengths that the pattern has, and an inner range of them that is asked for. */
const lengths: readonly [pattern: string, atLeast: number, atMost: number][] = [
  [String.raw`^[A-Z]{2,}-\d+$`, 40, 40],
  ['foo', 3, 3],
  ['foo', 30, 31],
  ['^a*b*c*$', 17, 17],
  ['^(?:ab)*(?:abc)*$', 7, 7],
  ['^(?:ab|cde)+$', 25, 25],
  ['^(?:a{5}|b{11}|c{20,30})$', 11, 11],
  ['^(?:a{5}|b{11}|c{20,30})$', 25, 27],
  ['^(?:[ab]{3,5}-){2,9}$', 30, 33],
  [String.raw`^(a+)-\1$`, 41, 41],
  [String.raw`^(a+)-\1-\1$`, 41, 41],
  [String.raw`^(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{8,}$`, 8, 8],
  [String.raw`^(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{8,}$`, 50, 50],
  ['^(?!foo)', 12, 12],
  [String.raw`\bfoo\b`, 12, 13],
  ['^(?:😀|é)*$', 9, 9],
  ['^((a?){1000}){1000}$', 777, 777],
  ['^(?:[ab]c?)*$', 120_000, 120_005],
  ['^.*$', 0, 0],
  ['^.{0,4000}$', 4000, 4000],
]

const lengthOf = (text: string): number => [...text].length

function textsOf(pattern: string, count: number, seed = 1): string[] {
  const random = seededRandom(seed)
  const maker = patternText(pattern)
  if (maker === undefined) throw new Error(`No text matches ${pattern}`)
  const least = maker.shortest
  return Array.from({ length: count }, () => maker.make(random, least, least + 12))
}

describe.each(exact)('%s', (pattern) => {
  const expression = compilePattern(pattern)
  const maker = patternText(pattern)

  test('says that its texts match, and they do', () => {
    expect(maker?.exact).toBe(true)
    expect(textsOf(pattern, 300).filter((text) => !expression.test(text))).toEqual([])
  })

  test('has texts of the lengths that it says, different ones where there are some', () => {
    const texts = textsOf(pattern, 300)
    const made = texts.map(lengthOf)
    const [shortest, longest] = [maker?.shortest ?? 0, maker?.longest ?? 0]
    expect(made.filter((length) => length < shortest || length > longest)).toEqual([])
    expect(lengthOf(maker?.make(seededRandom(1), shortest, shortest) ?? '')).toBe(shortest)
    if (!oneText.has(pattern)) expect(new Set(texts).size).toBeGreaterThan(1)
  })

  test('makes whole characters, the same from the same numbers', () => {
    expect(textsOf(pattern, 300).filter((text) => /\p{Surrogate}/u.test(text))).toEqual([])
    expect(textsOf(pattern, 20, 7)).toEqual(textsOf(pattern, 20, 7))
  })
})

describe.each(tried)('%s', (pattern) => {
  test('has texts that match, though no text is promised to', () => {
    const expression = compilePattern(pattern)
    const texts = textsOf(pattern, 300)
    expect(patternText(pattern)?.exact).toBe(false)
    expect(texts.filter((text) => !expression.test(text))).toEqual([])
    expect(new Set(texts).size).toBeGreaterThan(1)
    expect(texts.filter((text) => /\p{Surrogate}/u.test(text))).toEqual([])
    expect(textsOf(pattern, 20, 7)).toEqual(textsOf(pattern, 20, 7))
  })
})

test.each(impossible)('%s: no text can match', (pattern) => {
  expect(patternText(pattern)).toBeUndefined()
})

test.each(lengths)('%s: a length from %i to %i is made when it is asked for', (pattern, atLeast, atMost) => {
  const maker = patternText(pattern)
  const random = seededRandom(3)
  const expression = compilePattern(pattern)
  for (let count = 0; count < 20; count += 1) {
    const text = maker?.make(random, atLeast, atMost) ?? ''
    expect(lengthOf(text)).toBeGreaterThanOrEqual(atLeast)
    expect(lengthOf(text)).toBeLessThanOrEqual(atMost)
    expect(expression.test(text)).toBe(true)
  }
})

test('what matches is mostly plain, and sometimes anything that the pattern takes', () => {
  const characters = textsOf('^.{6}$', 2000).flatMap((text) => [...text])
  const share = (kind: RegExp): number => characters.filter((one) => kind.test(one)).length / characters.length
  expect(share(/[A-Za-z0-9]/)).toBeGreaterThan(0.6)
  expect(share(/[!-/:-@ ]/)).toBeGreaterThan(0.05)
  expect(share(/[^ -~]/u)).toBeGreaterThan(0.01)
  expect(share(/[\u{10000}-\u{10ffff}]/u)).toBeGreaterThan(0)
  expect(share(/[\n\r\u2028\u2029]/)).toBe(0)
})

test('around a match that has no anchor there is sometimes other text', () => {
  const texts = textsOf('foo', 300)
  expect(texts).toContain('foo')
  expect(texts.some((text) => /^[^f]+foo$/u.test(text))).toBe(true)
  expect(texts.some((text) => /^foo[^f]+$/u.test(text))).toBe(true)
})

test('lengths beyond all measure are said truly, and are not made', () => {
  const maker = patternText('(a{1000}){1000}b')
  expect(maker).toMatchObject({ shortest: 1_000_001, longest: Infinity, exact: false })
  expect(maker?.make(seededRandom(1), 0, 10).length).toBeLessThan(110_000)
  expect(maker?.make(seededRandom(1), 1_000_001, 1_000_001)).toHaveLength(1_000_001)
  const beyond = patternText('^(?:(?:(?:[ab]{9999999}c?){9999999}){9999999}){9999999}$')
  expect(beyond?.shortest).toBeCloseTo(9_999_999 ** 4, -24)
  expect(beyond?.make(seededRandom(1), 0, 10).length).toBeLessThan(110_000)
})

test('characters that are halves in the older syntax are counted as what they are', () => {
  const maker = patternText(String.raw`^\-.😀+$`)
  expect(maker?.shortest).toBeLessThanOrEqual(3)
  expect(textsOf(String.raw`^\-.😀$`, 50).every((text) => /^-.😀$/u.test(text))).toBe(true)
})

test('a pattern that is no regular expression is refused as such', () => {
  expect(() => patternText('(')).toThrow(SyntaxError)
})
