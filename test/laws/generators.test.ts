import { Validator } from '@cfworker/json-schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/contract/json.ts'
import { CannotGenerateError } from '../../src/contract/errors.ts'
import { compileTarget } from '../../src/generate/compiled-target.ts'
import { invalidFromSchema, validFromSchema } from '../../src/generate/schema-arbitraries.ts'
import { schemaTarget } from '../../src/generate/target.ts'
import { randomSchema } from '../support/random-schema.ts'

/** What a schema's arbitrary gives; undefined when it says that nothing was found. */
function sampled(schema: JsonObject, seed = 1): readonly Json[] | undefined {
  try {
    return fc.sample(validFromSchema(schema), { seed, numRuns: 15 })
  } catch (error) {
    if (error instanceof CannotGenerateError) return undefined
    throw error
  }
}

const some = { numRuns: 250 }

test('whatever is made of a schema is valid, by ajv and by a validator of other authors', () => {
  let given = 0
  fc.assert(
    fc.property(randomSchema, (schema) => {
      const values = sampled(schema) ?? []
      given += values.length > 0 ? 1 : 0
      const { accepts } = schemaTarget(schema, {})
      const second = new Validator(schema as ConstructorParameters<typeof Validator>[0], '7')
      for (const value of values) {
        const sent: unknown = JSON.parse(JSON.stringify(value))
        expect(sent).toEqual(value)
        expect([accepts(sent), second.validate(sent).valid]).toEqual([true, true])
      }
    }),
    some,
  )
  // Keywords at random contradict one another often enough; the next law says that this is no excuse.
  expect(given).toBeGreaterThan(some.numRuns * 0.25)
})

test('a schema that some simple value fits is never called impossible', () => {
  const simple: readonly Json[] = [
    null,
    false,
    true,
    0,
    1,
    2,
    -1,
    2.5,
    '',
    'a',
    'ab',
    'b',
    [],
    [1],
    [1, 2],
    {},
    { a: 1 },
    { b: 'a' },
  ]
  fc.assert(
    fc.property(randomSchema, (schema) => {
      const target = schemaTarget(schema, {})
      fc.pre(simple.some((value) => target.accepts(value)))
      expect(() => compileTarget(target, 'small')).not.toThrow()
    }),
    { numRuns: 120 },
  )
})

test('equal seeds give equal values', () => {
  fc.assert(
    fc.property(randomSchema, fc.integer(), (schema, seed) => {
      expect(sampled(schema, seed)).toEqual(sampled(schema, seed))
    }),
    { numRuns: 100 },
  )
})

test('whatever a value shrinks to is valid', () => {
  fc.assert(
    fc.property(randomSchema, (schema) => {
      const [value] = sampled(schema) ?? []
      if (value === undefined) return
      const { accepts } = schemaTarget(schema, {})
      const arbitrary = validFromSchema(schema)
      expect(arbitrary.canShrinkWithoutContext(value)).toBe(true)
      for (const { value: simpler } of arbitrary.shrink(value, undefined).take(30)) expect(accepts(simpler)).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('whatever is made to be invalid is refused, for the reason that it names', () => {
  let made = 0
  let single = 0
  fc.assert(
    fc.property(randomSchema, (schema) => {
      let values
      try {
        values = fc.sample(invalidFromSchema(schema), { seed: 1, numRuns: 5 })
      } catch (error) {
        if (error instanceof CannotGenerateError) return
        throw error
      }
      const target = schemaTarget(schema, {})
      for (const { value, rule, path } of values) {
        const violations = target.violations(value)
        expect(violations.map((one) => [one.rule, one.path])).toContainEqual([rule, path])
        made += 1
        single += violations.length === 1 ? 1 : 0
      }
    }),
    { numRuns: 200 },
  )
  expect(single / made).toBeGreaterThan(0.9)
})
