import addFormats from 'ajv-formats'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { formatText } from '../../../src/generate/format/format-text.ts'
import { architectFormats } from '../../../src/schema/architect-formats.ts'
import { compileSchema } from '../../../src/schema/validator.ts'
import { seededRandom } from '../../../src/generate/seeded-random.ts'

const ajv = addFormats.default(new Ajv())
const known = Object.entries(ajv.formats)
const ofNumbers = known.filter(([, format]) => (Object(format) as { type?: unknown }).type === 'number')
const names = [...new Set([...known.map(([name]) => name), ...Object.keys(architectFormats)])]
const ofTexts = names.filter((name) => ofNumbers.every(([other]) => other !== name))

test('formats of numbers and unknown ones have no texts', () => {
  expect(ofNumbers.map(([name]) => name)).toEqual(['int32', 'int64', 'float', 'double'])
  for (const name of [...ofNumbers.map(([name]) => name), 'constructor', '', 'Date'])
    expect(formatText(name)).toBeUndefined()
})

describe.each(ofTexts)('format %s', (format) => {
  const validator = compileSchema({ format })

  test('its texts are accepted', () => {
    expect(textsOf(format, 1, 500).filter((text) => !validator.accepts(text))).toEqual([])
    expect(textsOf(format, 2, 2500).filter((text) => !validator.accepts(text))).toEqual([])
  })

  test('its texts are many', () => {
    expect(new Set(textsOf(format, 3, 500)).size).toBeGreaterThan(250)
  })

  test('the same numbers give the same texts, all whole in JSON', () => {
    const texts = textsOf(format, 4, 500)
    expect(textsOf(format, 4, 500)).toEqual(texts)
    expect(texts.filter((text) => Buffer.from(text).toString() !== text)).toEqual([])
  })
})

describe('edges are reached', () => {
  test.each([
    ['date', /-02-29$/],
    ['date', /^9999/],
    ['time', /^\d\d:\d\d:\d\d$/],
    ['time', /[+-]\d\d:\d\d$/],
    ['date-time', /:60/],
    ['date-time', /\.\d+/],
    ['date-time', /[+-]\d\d:\d\d$/],
    ['duration', /W$/],
    ['uri-reference', /^$/],
    ['uri', /^urn:/],
    ['hostname', /^[^.]{63}\./],
    ['hostname', /^[^.]+$/],
    ['ipv6', /^::$/],
    ['ipv6', /\.\d+$/],
    ['uuid', /^0{8}-/],
    ['json-pointer', /^$/],
    ['json-pointer', /~[01]/],
    ['relative-json-pointer', /#$/],
    ['byte', /^$/],
    ['byte', /[^=]=$/],
    ['byte', /==$/],
    ['currency', /^-/],
    ['currency', /^0\.00\|/],
    ['phone', /^tel:\+\d{15}$/],
    ['phone', /;ext=/],
  ])('%s: %s', (format, edge) => {
    expect(textsOf(format, 5, 5000).some((text) => edge.test(text))).toBe(true)
  })
})

test('texts of bytes are those that their bytes encode to', () => {
  const texts = textsOf('byte', 6, 500)
  expect(texts.map((text) => Buffer.from(text, 'base64').toString('base64'))).toEqual(texts)
})

test('regular expressions are some with and without the u flag', () => {
  for (const text of textsOf('regex', 7, 500))
    for (const flags of ['', 'u']) expect(new RegExp(text, flags).flags).toBe(flags)
})

function textsOf(format: string, seed: number, count: number): string[] {
  const random = seededRandom(seed)
  const make = formatText(format)
  if (make === undefined) throw new Error(`No maker for the format ${format}`)
  return Array.from({ length: count }, () => make(random))
}
