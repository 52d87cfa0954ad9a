import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../../src/store/memory-store.ts'
import { type Recorded, readRecorded, withRecordedFlow, writeRecorded } from '../../../src/store/recorded.ts'
import { thrown } from '../../support/thrown.ts'

const recorded: Recorded = {
  flows: {
    onboarding: { prod: { version: '3.0', id: 'p', datePublished: '2025-03-29T10:15:00Z' }, dev: { id: 'd' } },
    billing: { default: { id: 'b' } },
  },
}

const text = `{
  "formatVersion": 1,
  "flows": {
    "billing": {
      "default": {
        "id": "b"
      }
    },
    "onboarding": {
      "dev": {
        "id": "d"
      },
      "prod": {
        "datePublished": "2025-03-29T10:15:00Z",
        "id": "p",
        "version": "3.0"
      }
    }
  }
}
`

describe('recorded.json', () => {
  test('is sorted, ends in a newline, and gives back what was written', () => {
    const store = memoryStore()
    expect(writeRecorded(store, recorded)).toBe(true)
    expect(store.read('recorded.json')).toBe(text)
    expect(readRecorded(store)).toEqual(recorded)
  })

  test('is not touched when it says the same already', () => {
    const crlf = text.replaceAll('\n', '\r\n')
    const store = memoryStore({ 'recorded.json': crlf })
    expect(writeRecorded(store, recorded)).toBe(false)
    expect(store.read('recorded.json')).toBe(crlf)
  })

  test('is not made for nothing', () => {
    const store = memoryStore()
    expect(readRecorded(store)).toEqual({ flows: {} })
    expect(writeRecorded(store, { flows: {} })).toBe(false)
    expect(store.list()).toEqual([])
  })

  test('takes no more than its three facts', () => {
    const store = memoryStore()
    const laden = { id: 'b', publishedBy: { name: 'somebody' }, selfUri: '/api/v2/flows/b' }
    writeRecorded(store, { flows: { billing: { default: laden } } })
    expect(readRecorded(store).flows).toEqual({ billing: { default: { id: 'b' } } })
  })

  test('gains and loses single recordings', () => {
    const more = withRecordedFlow(recorded, 'onboarding', 'dev', { id: 'd', version: '2.0' })
    expect(more.flows['onboarding']?.['dev']).toEqual({ id: 'd', version: '2.0' })
    expect(more.flows['onboarding']?.['prod']).toEqual(recorded.flows['onboarding']?.['prod'])
    expect(recorded.flows['onboarding']?.['dev']).toEqual({ id: 'd' })
    expect(withRecordedFlow(recorded, 'billing', undefined, undefined).flows).toEqual({
      onboarding: recorded.flows['onboarding'],
    })
    expect(withRecordedFlow(recorded, '__proto__', undefined, { id: 'x' }).flows['__proto__']?.['default']?.id).toBe(
      'x',
    )
  })

  test.each([
    ['{"formatVersion": 1, "flow": {}}', '/flow', 'did you mean "flows"?'],
    ['{"formatVersion": 2, "flows": {}}', '/formatVersion', 'update flow-contract'],
    ['{"formatVersion": 1, "flows": {"a": {"dev": {"version": "1.0"}}}}', '/flows/a/dev', 'a member "id"'],
    ['{"formatVersion": 1, "flows": {"a": {"dev": {"id": "1", "version": 1}}}}', '/flows/a/dev/version', 'found 1'],
    ['{"formatVersion": 1', '', 'line 1, column 20'],
  ])('is refused when it is not right: %s', (content, pointer, part) => {
    const error = thrown(() => readRecorded(memoryStore({ 'recorded.json': content })))
    expect(error).toMatchObject({ code: 'recorded-invalid', pointer, file: 'memory/recorded.json' })
    expect(error.message).toContain(part)
  })
})
