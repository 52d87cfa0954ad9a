import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json, JsonObject, JsonSchema } from '../../src/contract/json.ts'
import type { SchemaError } from '../../src/schema/schema-error.ts'
import { compileSchema } from '../../src/schema/validator.ts'

const leaf: fc.Arbitrary<JsonSchema> = fc.oneof(
  fc.constantFrom('string', 'integer', 'object', 'array', 'null').map((type) => ({ type })),
  fc.integer({ min: -2, max: 3 }).map((minimum) => ({ minimum })),
  fc.constantFrom('a', 'b').map((name) => ({ required: [name] })),
  fc.constant({ const: 1 }),
  fc.boolean(),
)

const { schema } = fc.letrec<{ schema: JsonSchema }>((tie) => {
  const inner = tie('schema')
  const branches = fc.array(inner, { minLength: 1, maxLength: 3 })
  return {
    schema: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({ anyOf: branches }),
      fc.record({ oneOf: branches }),
      fc.record({ allOf: branches }),
      fc.record({ not: inner }),
      fc.record({ if: inner, then: inner, else: inner }),
      fc.record({ contains: inner }),
      fc.record({ propertyNames: inner }),
      fc.record({ items: inner, properties: fc.record({ a: inner }) }),
      // Through a reference ajv calls another function, which counts its own errors.
      fc.record({ $ref: fc.constantFrom('#/definitions/one', '#/definitions/other') }),
    ),
  }
})

const definitions = fc.record({ one: schema, other: schema }).filter((both) => !/\$ref/.test(JSON.stringify(both)))

const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json[]>(null, 1, -3, 'text', 2.5),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3 }),
  ),
})).value

const composite = fc.oneof(
  fc.record({ anyOf: fc.array(schema, { minLength: 1, maxLength: 3 }) }),
  fc.record({ oneOf: fc.array(schema, { minLength: 1, maxLength: 3 }) }),
)

test('a branch holds exactly what the branch would say on its own', () => {
  let branchesSeen = 0
  fc.assert(
    fc.property(composite, definitions, value, (root, shared, data) => {
      const whole = documentOf(root, shared)
      const errors = compileSchema(whole).errors(data)
      for (const error of withBranches(errors)) {
        const alternatives = error.value as readonly JsonSchema[]
        const several = Array.isArray(error.params['passingSchemas'])
        for (const [index, branch] of (error.branches ?? []).entries()) {
          branchesSeen += 1
          const alone = compileSchema(documentOf(alternatives[index] ?? true, shared)).errors(error.data)
          // Of several that fit, ajv does not try the rest.
          if (!several)
            expect(branch.map((one) => relative(one, error.path))).toEqual(alone.map((one) => relative(one, '')))
        }
        expect(error.branches).toHaveLength(alternatives.length)
      }
    }),
    { numRuns: 400 },
  )
  expect(branchesSeen).toBeGreaterThan(200)
})

test('there are errors exactly where the value is refused', () => {
  fc.assert(
    fc.property(schema, definitions, value, (root, shared, data) => {
      const validator = compileSchema(documentOf(root, shared))
      expect(validator.errors(data).length === 0).toBe(validator.accepts(data))
    }),
    { numRuns: 400 },
  )
})

function documentOf(root: JsonSchema, definitions: JsonObject): JsonSchema {
  return { allOf: [root], definitions }
}

function withBranches(errors: readonly SchemaError[]): SchemaError[] {
  return errors.flatMap((error) =>
    error.branches === undefined ? [] : [error, ...error.branches.flatMap((branch) => withBranches(branch))],
  )
}

function relative(error: SchemaError, base: string): unknown {
  return {
    ...error,
    path: error.path.slice(base.length),
    ...(error.branches === undefined
      ? {}
      : { branches: error.branches.map((branch) => branch.map((one) => relative(one, base))) }),
  }
}
