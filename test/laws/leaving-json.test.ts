import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leavingJson } from '../../src/inputs/leaving-json.ts'

/** Values of every kind that code can hand to JSON.stringify, those that it refuses included. */
const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
})

function sent(value: unknown): { json: unknown } | 'throws' {
  try {
    const text = JSON.stringify(value)
    return { json: text === undefined ? undefined : JSON.parse(text) }
  } catch {
    return 'throws'
  }
}

describe('the JSON that leaves', () => {
  it('is what JSON.parse(JSON.stringify(value)) gives, whenever JSON.stringify gives anything', () => {
    fc.assert(
      fc.property(anything, (value) => {
        const expected = sent(value)
        if (expected === 'throws') expect(leavingJson(value).losses.some((loss) => loss.fate === 'throws')).toBe(true)
        else expect(leavingJson(value).json).toEqual(expected.json)
      }),
      { numRuns: 2_000 },
    )
  })

  it('loses nothing of a value that is JSON already', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const leaving = leavingJson(value)
        expect(leaving.json).toEqual(JSON.parse(JSON.stringify(value)))
        expect(leaving.losses).toEqual([])
        expect([...leaving.dropped]).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })

  it('reads each member once, as JSON.stringify does', () => {
    let reads = 0
    const value = {
      get counted() {
        reads++
        return reads
      },
    }
    expect(leavingJson(value).json).toEqual({ counted: 1 })
    expect(reads).toBe(1)
  })
})
