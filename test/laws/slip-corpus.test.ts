import { describe, expect, it } from 'vitest'
import { type Theme, themes } from '../corpus/corpus.ts'
import { diagnosisOf, violationsOf } from '../corpus/handed-payload.ts'
import { heldOut } from '../corpus/held-out/themes.ts'
import { judgeSlip } from '../corpus/judge-slip.ts'
import { nothingToMend } from '../corpus/nothing-to-mend.ts'
import { sameMeaning } from '../corpus/same-meaning.ts'
import type { Slip } from '../corpus/slip.ts'

const corpora = [
  { name: 'the corpus', slips: slipsOf(themes), leastShare: 0.95 },
  { name: 'the corpus that the search was not made for', slips: slipsOf(heldOut), leastShare: 0.85 },
]
const rightByName = nothingToMend.map((handed) => [handed.name, handed] as const)

function slipsOf(corpus: readonly Theme[]): readonly Slip[] {
  return corpus.flatMap((theme) => theme.slips)
}

function refusedPlaces(slip: Slip, payload: unknown): readonly string[] {
  return violationsOf(slip, payload).map(({ path }) => path)
}

describe.each(corpora)('$name', ({ slips, leastShare }) => {
  const slipsByName = slips.map((slip) => [slip.name, slip] as const)

  it('is large enough', () => {
    expect(slips.length).toBeGreaterThanOrEqual(60)
  })

  it.each(slipsByName)('%s: is refused, and what was meant is not', (_name, slip) => {
    const refused = refusedPlaces(slip, slip.given)
    const open = slip.open ?? []
    expect(refused).not.toEqual([])
    for (const meant of [slip.intended, ...(slip.also ?? [])]) {
      const left = refusedPlaces(slip, meant)
      expect(open).toEqual(expect.arrayContaining([...left]))
      // An optional input is refused as it was given, and not where it is left out.
      expect([...left, ...refused]).toEqual(expect.arrayContaining([...open]))
    }
  })

  it.each(slipsByName)('%s: is mended by nothing that fails', (_name, slip) => {
    expect(judgeSlip(slip).faults).toEqual([])
  })

  it(`is mended first as it was meant, in at least ${leastShare * 100} % of the slips`, () => {
    const missed = slips.map(judgeSlip).filter(({ isIntended }) => !isIntended)
    const share = 1 - missed.length / slips.length
    expect(share, `missed: ${missed.map(({ slip }) => slip.name).join('; ')}`).toBeGreaterThanOrEqual(leastShare)
  })
})

describe('the names of slips', () => {
  it('stand once each', () => {
    const names = [...corpora.flatMap(({ slips }) => slips), ...nothingToMend].map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe('the diagnosis', () => {
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
