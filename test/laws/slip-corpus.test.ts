import { describe, expect, it } from 'vitest'
import { themes } from '../corpus/corpus.ts'
import { diagnosisOf, violationsOf } from '../corpus/handed-payload.ts'
import { judgeSlip } from '../corpus/judge-slip.ts'
import { nothingToMend } from '../corpus/nothing-to-mend.ts'
import { sameMeaning } from '../corpus/same-meaning.ts'

const slips = themes.flatMap((theme) => theme.slips)
const slipsByName = slips.map((slip) => [slip.name, slip] as const)
const rightByName = nothingToMend.map((handed) => [handed.name, handed] as const)
const leastShare = 0.95

describe('the corpus', () => {
  it('is large enough, and each name stands once', () => {
    expect(slips.length).toBeGreaterThanOrEqual(60)
    expect(new Set([...slips, ...nothingToMend].map(({ name }) => name)).size).toBe(slips.length + nothingToMend.length)
  })

  it.each(slipsByName)('%s: is refused, and what was meant is not', (_name, slip) => {
    expect(violationsOf(slip, slip.given)).not.toEqual([])
    const left = [slip.intended, ...(slip.also ?? [])].map((meant) =>
      violationsOf(slip, meant)
        .map(({ path }) => path)
        .toSorted(),
    )
    for (const paths of left) expect(paths).toEqual([...(slip.open ?? [])].toSorted())
  })
})

describe('the diagnosis', () => {
  it.each(slipsByName)('%s: mends by nothing that fails', (_name, slip) => {
    expect(judgeSlip(slip).faults).toEqual([])
  })

  it(`mends first as it was meant, in at least ${leastShare * 100} % of the slips`, () => {
    const missed = slips.map(judgeSlip).filter(({ isIntended }) => !isIntended)
    const share = 1 - missed.length / slips.length
    expect(share, `missed: ${missed.map(({ slip }) => slip.name).join('; ')}`).toBeGreaterThanOrEqual(leastShare)
  })

  it.each(rightByName)('%s: has nothing to mend', (_name, handed) => {
    expect(diagnosisOf(handed, handed.given)).toMatchObject({ violations: [], repairs: [] })
  })
})

describe('the same meaning', () => {
  it('is equal JSON, in any order of members', () => {
    expect(sameMeaning({ a: 1, b: [null] }, { b: [null], a: 1 })).toBe(true)
    expect(sameMeaning({ a: 1 }, { a: '1' })).toBe(false)
    expect(sameMeaning([1, 2], [2, 1])).toBe(false)
  })

  it('is the same moment in another notation', () => {
    expect(sameMeaning('2025-03-29T09:00:00Z', '2025-03-29T10:00:00.000+01:00')).toBe(true)
    expect(sameMeaning('2025-03-29T09:00:00Z', '2025-03-29T09:00:01Z')).toBe(false)
    expect(sameMeaning('2025-03-29', '2025-03-29T00:00:00Z')).toBe(false)
  })
})
