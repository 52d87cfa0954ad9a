import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/contract/json.ts'
import { formatMisses } from '../../src/inputs/slips/format-misses.ts'
import type { BreakageSite } from '../../src/inputs/rules/rule-knowledge.ts'
import { ruleOf } from '../../src/inputs/rules/rule-table.ts'
import { equalItems } from '../../src/schema/equal-items.ts'
import { compileSchema } from '../../src/schema/validator.ts'
import { formatText } from '../../src/generate/format/format-text.ts'
import { type BreakageRow, breakageRows } from '../support/breakage-rows.ts'

const anyJson = fc
  .json({ maxDepth: 2, stringUnit: 'binary' })
  .map((text) => JSON.parse(JSON.stringify(JSON.parse(text))) as Json)
const siteOf = ({ keyword, schema }: BreakageRow, valid: Json): BreakageSite => ({
  keyword,
  value: schema[keyword] ?? false,
  schemas: [schema],
  valid,
})
const row = fc.constantFrom(...breakageRows)

describe('whatever value is broken, for every keyword', () => {
  test('breakages are other values, of plain JSON', () => {
    fc.assert(
      fc.property(row, anyJson, (one, valid) => {
        for (const { broken } of ruleOf(one.keyword).breakages(siteOf(one, valid))) {
          const text = JSON.stringify(broken)
          expect(JSON.parse(text)).toStrictEqual(broken)
          expect(Buffer.from(text).toString()).toBe(text)
          expect(equalItems([broken, valid])).toBeUndefined()
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('they are few, the same each time, and leave the value as it was', () => {
    fc.assert(
      fc.property(row, anyJson, (one, valid) => {
        const site = siteOf(one, valid)
        const before = JSON.stringify(site)
        const breakages = ruleOf(one.keyword).breakages(site)
        expect(JSON.stringify(site)).toBe(before)
        expect(breakages.length).toBeLessThanOrEqual(30)
        const [row, value] = JSON.parse(JSON.stringify([one, valid])) as [BreakageRow, Json]
        expect(ruleOf(one.keyword).breakages(siteOf(row, value))).toEqual(breakages)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('near misses of formats', () => {
  const takingAll = ['binary', 'password']
  const formats = [
    'date time date-time iso-time iso-date-time duration uri uri-reference uri-template url email hostname ipv4 ipv6',
    'regex uuid json-pointer json-pointer-uri-fragment relative-json-pointer byte binary password currency phone',
  ].flatMap((names) => names.split(' '))

  test.each(formats)('%s: every one is refused, in every dialect', (format) => {
    expect(formatText(format)).toBeDefined()
    const texts = formatMisses(format).map(({ text }) => text)
    for (const dialect of ['draft4', 'draft6', 'draft7', 'draft2019-09', 'draft2020-12'] as const) {
      const validator = compileSchema({ format }, { dialect })
      expect(texts.filter((text) => validator.accepts(text))).toEqual([])
    }
    expect(texts.length === 0).toBe(takingAll.includes(format))
    expect(new Set(texts).size).toBe(texts.length)
  })
})
