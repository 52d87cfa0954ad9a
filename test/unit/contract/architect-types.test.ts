import { describe, expect, test } from 'vitest'
import { architectType, knownArchitectType } from '../../../src/contract/architect-types.ts'
import { schemaOfVariables } from '../../../src/contract/flow-variables.ts'

describe('type names', () => {
  test.each(['dateTime', 'DateTime', 'datetime', 'date-time', 'DATE_TIME', 'dtm'])('%s is a DateTime', (name) => {
    expect(architectType(name).schema).toEqual({ type: 'string', format: 'date-time' })
  })

  test.each([
    ['stringCollection', { type: 'array', items: { type: 'string' } }],
    ['str_coll', { type: 'array', items: { type: 'string' } }],
    ['DecimalCollection', { type: 'array', items: { type: 'number' } }],
    ['queueCollection', { type: 'array', items: {} }],
  ])('%s is a list', (name, schema) => {
    expect(architectType(name)).toMatchObject({ collection: true, schema })
  })

  test('a type that nobody knows takes every value, a collection of it every list', () => {
    expect(knownArchitectType('widget')).toBeUndefined()
    expect(architectType('widget')).toMatchObject({ schema: {}, certainty: 'unknown' })
    expect(architectType('widgetCollection').schema).toEqual({ type: 'array', items: {} })
  })

  test.each(['constructor', '__proto__', 'toString', ''])('"%s" is no type', (name) => {
    expect(knownArchitectType(name)).toBeUndefined()
  })
})

describe('the schema of variables', () => {
  test('names stand as they are, and nothing is required', () => {
    const { schema, notes } = schemaOfVariables([
      { name: 'Flow.customerId', type: 'string', description: 'The number' },
      { name: 'bare', type: 'integer', collection: true },
      { name: 'Flow.ids', type: 'stringCollection', collection: true },
      { name: '__proto__', type: 'json' },
    ])
    expect(JSON.stringify(schema)).toBe(
      '{"type":"object","properties":{"Flow.customerId":{"type":"string","description":"The number"},' +
        '"bare":{"type":"array","items":{"type":"integer"}},"Flow.ids":{"type":"array","items":{"type":"string"}},"__proto__":{}}}',
    )
    expect(notes).toEqual([])
  })

  test('what is not certain is noted', () => {
    const { notes } = schemaOfVariables([
      { name: 'Flow.queue', type: 'queue' },
      { name: 'Flow.day', type: 'date' },
      { name: 'Flow.fees', type: 'currencyCollection' },
    ])
    expect(notes).toEqual([
      "Flow.queue: the JSON form of Architect's type queue is not known, so every value passes",
      "Flow.day, Flow.fees: judged by Architect's literal forms; that launches take the same forms is likely, not documented",
    ])
  })
})
