import { describe, expect, test } from 'vitest'
import type { Json } from '../../../src/contract/json.ts'
import { applyEdit } from '../../../src/repair/apply-edit.ts'
import type { Edit } from '../../../src/repair/edit.ts'

const cases: readonly (readonly [name: string, before: Json, edit: Edit, after: Json])[] = [
  ['rename keeps the place', { a: 1, b: 2 }, { op: 'rename', path: '/a', to: '/Flow.a' }, { 'Flow.a': 1, b: 2 }],
  ['move makes objects on the way', { a: 1 }, { op: 'move', path: '/a', to: '/b/c' }, { b: { c: 1 } }],
  ['move takes emptied objects along', { a: { b: { c: 1 } } }, { op: 'move', path: '/a/b/c', to: '/c' }, { c: 1 }],
  [
    'move leaves others where they are',
    { a: { b: 1, c: 2 } },
    { op: 'move', path: '/a/b', to: '/b' },
    { a: { c: 2 }, b: 1 },
  ],
  ['move within a list item', [{ a: 1 }], { op: 'rename', path: '/0/a', to: '/0/b' }, [{ b: 1 }]],
  ['wrap in a list', { a: 1 }, { op: 'wrap', path: '/a', to: '/a/0' }, { a: [1] }],
  ['wrap the whole', { a: 1 }, { op: 'wrap', path: '', to: '/data' }, { data: { a: 1 } }],
  ['wrap in several objects', { a: 1 }, { op: 'wrap', path: '', to: '/x/y' }, { x: { y: { a: 1 } } }],
  [
    'wrap gathers by the beginning of names',
    { 'c.id': 1, b: 2, 'c.name': 3 },
    { op: 'wrap', path: '/c.', to: '/c' },
    { b: 2, c: { id: 1, name: 3 } },
  ],
  ['unwrap the whole', { inputData: { a: 1 }, b: 2 }, { op: 'unwrap', path: '', to: '/inputData' }, { a: 1 }],
  ['unwrap an item', { a: [1] }, { op: 'unwrap', path: '/a', to: '/a/0' }, { a: 1 }],
  [
    'unwrap puts members around',
    { Flow: { a: 1, b: 2 } },
    { op: 'unwrap', path: '/Flow', to: '/Flow.' },
    { 'Flow.a': 1, 'Flow.b': 2 },
  ],
  ['unwrap without a prefix', { x: { a: 1 }, b: 2 }, { op: 'unwrap', path: '/x', to: '/' }, { b: 2, a: 1 }],
  ['convert', { a: '1' }, { op: 'convert', path: '/a', value: 1 }, { a: 1 }],
  ['convert the whole', '{}', { op: 'convert', path: '', value: {} }, {}],
  ['drop a member', { a: 1, b: 2 }, { op: 'drop', path: '/a' }, { b: 2 }],
  ['drop an item', { a: [1, 2, 3] }, { op: 'drop', path: '/a/1' }, { a: [1, 3] }],
  ['add', { a: 1 }, { op: 'add', path: '/b/c', value: 2 }, { a: 1, b: { c: 2 } }],
  ['add an item', { a: [1] }, { op: 'add', path: '/a/1', value: 2 }, { a: [1, 2] }],
  ['names with slashes and tildes', { 'a/b': 1 }, { op: 'rename', path: '/a~1b', to: '/c~0d' }, { 'c~d': 1 }],
]

describe('an edit', () => {
  test.each(cases)('%s', (_name, before, edit, after) => {
    const given = structuredClone(before)
    expect(applyEdit(given, edit)).toEqual(after)
    // The payload that was given is the caller's.
    expect(given).toEqual(before)
  })

  test('keeps a name that objects inherit a meaning for', () => {
    const payload = JSON.parse('{"__proto__": 1}') as Json
    expect(JSON.stringify(applyEdit(payload, { op: 'rename', path: '/__proto__', to: '/a' }))).toBe('{"a":1}')
    const added = applyEdit({}, { op: 'add', path: '/__proto__', value: 1 })
    expect(JSON.stringify(added)).toBe('{"__proto__":1}')
  })

  test.each<Edit>([
    { op: 'rename', path: '/b', to: '/c' },
    { op: 'move', path: '/b/c', to: '/c' },
    { op: 'wrap', path: '/b', to: '/b/0' },
    { op: 'wrap', path: '/b.', to: '/b' },
    { op: 'unwrap', path: '/b', to: '/' },
    { op: 'unwrap', path: '', to: '/b' },
    { op: 'drop', path: '/b' },
  ])('that finds nothing changes nothing: $op $path', (edit) => {
    expect(applyEdit({ a: 1 }, edit)).toEqual({ a: 1 })
  })
})
