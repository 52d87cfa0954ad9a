import fc from 'fast-check'
import type { Json, JsonObject } from '../../src/contract/json.ts'

type Schemas = fc.Arbitrary<JsonObject>

const name = fc.constantFrom('a', 'b', 'c', 'Flow.d')
const small = fc.integer({ min: 0, max: 4 })

/** Schemas of draft-07 at random: keywords of every kind, beside and within one another, also with contradictions. */
export const randomSchema: fc.Arbitrary<JsonObject> = fc.letrec<{ schema: JsonObject; leaf: JsonObject }>((tie) => ({
  leaf: fc.oneof(numbers(), texts(), listed(), fc.constant({}), types()),
  schema: fc.oneof(
    { depthSize: 'xsmall', withCrossShrink: true },
    tie('leaf'),
    objects(tie('schema')),
    lists(tie('schema')),
    joined(tie('schema')),
  ),
})).schema

function partOf(members: Record<string, fc.Arbitrary<unknown>>): Schemas {
  return fc.record(members, { requiredKeys: [] }) as Schemas
}

function types(): Schemas {
  const type = fc.constantFrom('null', 'boolean', 'integer', 'number', 'string', 'array', 'object')
  return fc.record({ type: fc.uniqueArray(type, { minLength: 1, maxLength: 3 }) })
}

function numbers(): Schemas {
  return partOf({
    type: fc.constantFrom('number', 'integer'),
    minimum: fc.integer({ min: -20, max: 20 }),
    maximum: fc.integer({ min: -20, max: 20 }),
    exclusiveMinimum: fc.integer({ min: -20, max: 20 }),
    multipleOf: fc.constantFrom(1, 2, 0.5, 0.01, 3),
  })
}

function texts(): Schemas {
  return partOf({
    type: fc.constant('string'),
    minLength: small,
    maxLength: small,
    pattern: fc.constantFrom('^a', 'b$', '^[a-c]{1,3}$', '\\d', '^(?!x)'),
    format: fc.constantFrom('date', 'uuid', 'email', 'unknown'),
  })
}

function listed(): Schemas {
  const value: fc.Arbitrary<Json> = fc.constantFrom<Json>(null, true, 0, 1, 2.5, 'a', 'b', [], [1], {}, { a: 1 })
  return fc.oneof(
    fc.record({ const: value }),
    fc.record({ enum: fc.uniqueArray(value, { minLength: 1, maxLength: 4, selector: (one) => JSON.stringify(one) }) }),
  )
}

function objects(schema: Schemas): Schemas {
  return partOf({
    type: fc.constant('object'),
    properties: fc.dictionary(name, schema, { maxKeys: 3 }),
    patternProperties: fc.dictionary(fc.constantFrom('^a', 'd$'), schema, { maxKeys: 1 }),
    additionalProperties: fc.oneof(fc.boolean(), schema),
    required: fc.uniqueArray(name, { maxLength: 3 }),
    minProperties: small,
    maxProperties: small,
    propertyNames: fc.constantFrom({ maxLength: 3 }, { pattern: '^[a-z]' }, { enum: ['a', 'b', 'Flow.d'] }),
    dependencies: fc.dictionary(name, fc.oneof(fc.uniqueArray(name, { maxLength: 2 }), schema), { maxKeys: 1 }),
  })
}

function lists(schema: Schemas): Schemas {
  return partOf({
    type: fc.constant('array'),
    items: fc.oneof(schema, fc.array(schema, { minLength: 1, maxLength: 2 })),
    additionalItems: fc.oneof(fc.boolean(), schema),
    contains: schema,
    minItems: small,
    maxItems: small,
    uniqueItems: fc.boolean(),
  })
}

function joined(schema: Schemas): Schemas {
  const some = fc.array(schema, { minLength: 1, maxLength: 3 })
  return partOf({ allOf: some, anyOf: some, oneOf: some, not: schema, if: schema, then: schema, else: schema })
}
