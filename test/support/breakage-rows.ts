import type { Json, JsonObject } from '../../src/contract/json.ts'

/** A keyword in a schema, and a valid value to break. */
export interface BreakageRow {
  readonly keyword: string
  readonly schema: JsonObject
  readonly valid: Json
  /** Which part of the breakages must be single faults; all when left out. */
  readonly share?: number
  /** Whether the fault may show as one of any rule: alternatives are explained by their closest one. */
  readonly isFaultElsewhere?: boolean
}

const $schema = 'https://json-schema.org/draft/2020-12/schema'
const id = { id: { type: 'string' }, count: { type: 'integer' } }
const branchA = { properties: { kind: { const: 'a' }, x: { type: 'string' } }, required: ['kind'] }
const branchB = { properties: { kind: { const: 'b' } }, required: ['kind'] }

/** Keywords of every rule, alone and with others beside. */
export const breakageRows: readonly BreakageRow[] = [
  { keyword: 'required', schema: { type: 'object', required: ['a', 'b'] }, valid: { a: 1, b: 2, c: 3 } },
  { keyword: 'required', schema: { required: ['a'] }, valid: 5 },
  {
    keyword: 'dependentRequired',
    schema: { $schema, dependentRequired: { a: ['b', 'c'] } },
    valid: { a: 1, b: 1, c: 2 },
  },
  { keyword: 'dependentRequired', schema: { $schema, dependentRequired: { a: ['b', 'c'] } }, valid: { b: 1 } },
  { keyword: 'dependencies', schema: { dependencies: { a: ['b'], d: {} } }, valid: { a: 1, b: 1 } },
  {
    keyword: 'additionalProperties',
    schema: { type: 'object', properties: id, required: ['id'], additionalProperties: false },
    valid: { id: 'C1', count: 1 },
  },
  { keyword: 'additionalProperties', schema: { additionalProperties: false }, valid: {} },
  { keyword: 'additionalProperties', schema: { additionalProperties: false }, valid: 'text' },
  { keyword: 'unevaluatedProperties', schema: { $schema, properties: id, unevaluatedProperties: false }, valid: {} },
  {
    keyword: 'propertyNames',
    schema: { propertyNames: { pattern: '^[a-z]+$', maxLength: 3 } },
    valid: { ab: 1 },
  },
  { keyword: 'propertyNames', schema: { propertyNames: { enum: ['a', 'b'] } }, valid: {} },
  { keyword: 'propertyNames', schema: { propertyNames: false }, valid: {} },
  { keyword: 'false schema', schema: { properties: { a: false, b: {} } }, valid: { b: 1 } },

  { keyword: 'type', schema: { type: 'string' }, valid: 'text' },
  { keyword: 'type', schema: { type: 'string', minLength: 3, pattern: '^\\d+$' }, valid: '1234' },
  { keyword: 'type', schema: { type: 'string', enum: ['A', 'B'] }, valid: 'A' },
  { keyword: 'type', schema: { type: 'integer', minimum: 0, maximum: 9 }, valid: 9 },
  { keyword: 'type', schema: { type: 'number' }, valid: 1.5 },
  { keyword: 'type', schema: { type: 'boolean' }, valid: true },
  { keyword: 'type', schema: { type: 'null' }, valid: null },
  { keyword: 'type', schema: { type: 'array', items: { type: 'string' } }, valid: ['a', 'b'] },
  { keyword: 'type', schema: { type: 'object', properties: id }, valid: { id: 'x' } },
  { keyword: 'type', schema: { type: ['string', 'null'] }, valid: null },
  { keyword: 'type', schema: { type: ['integer', 'string'] }, valid: 4 },

  { keyword: 'enum', schema: { type: 'string', enum: ['LOW', 'HIGH', 'NOT_NOW'] }, valid: 'LOW' },
  { keyword: 'enum', schema: { type: 'integer', enum: [1, 2, 5] }, valid: 2 },
  { keyword: 'enum', schema: { enum: [1, 2, 5] }, valid: 2 },
  { keyword: 'enum', schema: { type: 'boolean', enum: [true] }, valid: true },
  { keyword: 'enum', schema: { enum: [true, false] }, valid: true },
  { keyword: 'enum', schema: { type: ['string', 'null'], enum: ['A', null] }, valid: null },
  { keyword: 'const', schema: { const: 'A-B' }, valid: 'A-B' },
  { keyword: 'const', schema: { const: { a: 1, b: [1, 2] } }, valid: { a: 1, b: [1, 2] } },
  { keyword: 'const', schema: { type: 'array', const: [1, 2] }, valid: [1, 2] },
  { keyword: 'const', schema: { const: null }, valid: null },

  { keyword: 'minimum', schema: { type: 'integer', minimum: 18 }, valid: 20 },
  { keyword: 'minimum', schema: { type: 'number', minimum: 0.5, maximum: 100 }, valid: 1 },
  { keyword: 'minimum', schema: { type: 'number', minimum: 10, multipleOf: 2.5 }, valid: 12.5 },
  { keyword: 'minimum', schema: { minimum: 1 }, valid: 'text' },
  { keyword: 'maximum', schema: { type: 'integer', maximum: 10, multipleOf: 4 }, valid: 8 },
  { keyword: 'maximum', schema: { type: 'integer', maximum: 999_999_999_999_998 }, valid: 3 },
  { keyword: 'exclusiveMinimum', schema: { type: 'number', exclusiveMinimum: 0 }, valid: 3 },
  { keyword: 'exclusiveMaximum', schema: { type: 'integer', exclusiveMaximum: 10 }, valid: 3 },
  { keyword: 'multipleOf', schema: { type: 'number', multipleOf: 0.01 }, valid: 0.07 },
  { keyword: 'multipleOf', schema: { type: 'number', multipleOf: 0.01, minimum: 0, maximum: 0.01 }, valid: 0 },
  { keyword: 'multipleOf', schema: { type: 'integer', multipleOf: 5, minimum: 0, maximum: 5 }, valid: 0 },

  { keyword: 'minLength', schema: { type: 'string', minLength: 3 }, valid: 'abcd' },
  { keyword: 'minLength', schema: { type: 'string', minLength: 8, pattern: '^AB-\\d+$' }, valid: 'AB-123456' },
  { keyword: 'minLength', schema: { minLength: 1 }, valid: 'x' },
  { keyword: 'minLength', schema: { minLength: 2 }, valid: '😀😀' },
  { keyword: 'maxLength', schema: { type: 'string', maxLength: 8, pattern: '^AB-\\d+$' }, valid: 'AB-12' },
  { keyword: 'maxLength', schema: { maxLength: 3 }, valid: '😀😀😀' },
  { keyword: 'maxLength', schema: { maxLength: 2 }, valid: 5 },
  { keyword: 'maxLength', schema: { maxLength: 0 }, valid: '' },

  { keyword: 'format', schema: { type: 'string', format: 'date' }, valid: '2025-03-29' },
  {
    keyword: 'format',
    schema: { type: 'string', format: 'uuid', maxLength: 36 },
    valid: 'e3b2c1a0-4567-89ab-cdef-1234567890ab',
  },
  { keyword: 'format', schema: { type: 'integer', format: 'int32' }, valid: 3 },
  { keyword: 'format', schema: { type: 'number', format: 'int32' }, valid: 3 },
  { keyword: 'format', schema: { format: 'int64' }, valid: 3 },

  { keyword: 'pattern', schema: { type: 'string', pattern: '^CUST-\\d{5}$' }, valid: 'CUST-12345' },
  { keyword: 'pattern', schema: { pattern: '^[A-Z]{3}$', minLength: 3, maxLength: 3 }, valid: 'ABC' },
  { keyword: 'pattern', schema: { type: 'string', pattern: '^[^!]*$' }, valid: 'abc' },
  { keyword: 'pattern', schema: { type: 'string', pattern: '^(?!test)' }, valid: 'abc' },
  { keyword: 'pattern', schema: { type: 'string', pattern: '\\S' }, valid: 'abc' },
  { keyword: 'pattern', schema: { pattern: '^\\p{Lu}' }, valid: true },

  { keyword: 'minItems', schema: { type: 'array', minItems: 2 }, valid: [1, 2] },
  { keyword: 'maxItems', schema: { type: 'array', maxItems: 2, items: { type: 'string' } }, valid: ['a'] },
  { keyword: 'maxItems', schema: { maxItems: 2, items: { type: 'string' }, uniqueItems: true }, valid: ['a', 'b'] },
  {
    keyword: 'maxItems',
    schema: { maxItems: 3, items: { properties: id, required: ['id'] }, uniqueItems: true },
    valid: [],
  },
  { keyword: 'maxItems', schema: { type: 'array', maxItems: 0 }, valid: [] },
  { keyword: 'uniqueItems', schema: { uniqueItems: true, maxItems: 2 }, valid: [{ a: 1, b: 2 }, 2] },
  { keyword: 'uniqueItems', schema: { uniqueItems: true, items: { type: 'string' } }, valid: ['a'] },
  { keyword: 'uniqueItems', schema: { uniqueItems: true }, valid: [] },
  { keyword: 'contains', schema: { contains: { type: 'string' } }, valid: [1, 'a'], share: 0.8 },
  { keyword: 'contains', schema: { items: { type: 'integer' }, contains: { minimum: 5 } }, valid: [1, 6], share: 0.8 },
  {
    keyword: 'contains',
    schema: { type: 'array', minItems: 2, items: { type: 'string' }, contains: { const: 'A' } },
    valid: ['A', 'B'],
    share: 0.8,
  },
  {
    keyword: 'minContains',
    schema: { $schema, contains: { type: 'integer' }, minContains: 2 },
    valid: [1, 2, 'a'],
    share: 0.8,
  },
  {
    keyword: 'maxContains',
    schema: { $schema, contains: { type: 'integer' }, maxContains: 2 },
    valid: [1, 'a'],
  },
  {
    keyword: 'items',
    schema: { $schema, prefixItems: [{ type: 'string' }, { type: 'integer' }], items: false },
    valid: ['a'],
  },
  { keyword: 'additionalItems', schema: { items: [{ type: 'string' }, {}], additionalItems: false }, valid: ['a', 2] },
  {
    keyword: 'unevaluatedItems',
    schema: { $schema, prefixItems: [{ type: 'string' }], unevaluatedItems: false },
    valid: [],
  },

  { keyword: 'minProperties', schema: { minProperties: 2, required: ['a'] }, valid: { a: 1, b: 2 } },
  { keyword: 'minProperties', schema: { minProperties: 1 }, valid: 5 },
  { keyword: 'maxProperties', schema: { maxProperties: 1, properties: id }, valid: {} },
  { keyword: 'not', schema: { not: { type: 'string' } }, valid: 5 },
  { keyword: 'not', schema: { not: { enum: ['a', 'b'] } }, valid: 'c' },
  { keyword: 'not', schema: { type: 'object', not: { required: ['a'] } }, valid: { b: 1 } },
  {
    keyword: 'anyOf',
    schema: { anyOf: [{ type: 'string' }, { type: 'integer' }] },
    valid: 'a',
    isFaultElsewhere: true,
  },
  {
    keyword: 'anyOf',
    schema: { type: 'object', anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    valid: { a: 1 },
    isFaultElsewhere: true,
  },
  {
    keyword: 'oneOf',
    schema: { type: 'object', oneOf: [{ required: ['a'] }, { required: ['b'] }] },
    valid: { a: 1 },
    isFaultElsewhere: true,
  },
  {
    keyword: 'oneOf',
    schema: { oneOf: [{ type: 'integer' }, { minimum: 2 }] },
    valid: 1,
    isFaultElsewhere: true,
  },
  {
    keyword: 'oneOf',
    schema: { type: 'object', oneOf: [branchA, branchB] },
    valid: { kind: 'a', x: 'y' },
    isFaultElsewhere: true,
  },
]
