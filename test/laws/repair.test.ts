import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leavingJson } from '../../src/inputs/leaving-json.ts'
import type { Repair } from '../../src/repair/repair.ts'
import { equalItems } from '../../src/schema/equal-items.ts'
import { contracts, diagnosedSubjects } from '../support/diagnosed.ts'
import { type Slipped, slipped } from '../support/random-slips.ts'
import { appliedEdits, isPlaceholder, keepsValues, scalarCounts, scalarsOf, valueAt } from '../support/repair-laws.ts'

describe.each(diagnosedSubjects)('repairs of $name', ({ subject, diagnosed, jsonOf }) => {
  const payloads = slipped(subject, contracts, { most: 4 })

  /** A law of each repair of payloads with slips. */
  function forRepairs(law: (repair: Repair, one: Slipped) => void, numRuns = 120): void {
    fc.assert(
      fc.property(payloads, (one) => {
        for (const repair of diagnosed(one.contract, one.payload).repairs) law(repair, one)
      }),
      { numRuns },
    )
  }

  test('a complete one passes the check; diagnosed again, nothing is found', () => {
    forRepairs(({ complete, result }, { contract }) => {
      if (!complete) return
      expect(subject.check(contract, result)).toEqual([])
      expect(diagnosed(contract, result)).toMatchObject({ violations: [], repairs: [] })
    })
  })

  test('an incomplete one leaves placeholders, and violations only there', () => {
    forRepairs(({ complete, result }, { contract }) => {
      if (complete) return
      expect(scalarsOf(result).some(isPlaceholder)).toBe(true)
      for (const { path } of subject.check(contract, result))
        expect(isPlaceholder(valueAt(result, path)), path).toBe(true)
    })
  })

  test('the edits applied one by one give the result; each changes something, or says what JSON leaves', () => {
    forRepairs(({ edits, result }, { payload }) => {
      const applied = appliedEdits(jsonOf(payload), edits)
      expect(edits).not.toEqual([])
      expect(applied.at(-1)?.after).toEqual(result)
      const lost = new Set(leavingJson(payload).losses.map(({ path }) => path))
      for (const { edit, before, after } of applied)
        if (!lost.has(edit.path)) expect(after, edit.op).not.toEqual(before)
    })
  })

  test('what only moves values loses none, and nothing is moved onto another value', () => {
    forRepairs(({ edits }, { payload }) => {
      for (const { edit, before, after } of appliedEdits(jsonOf(payload), edits)) {
        if (keepsValues(edit)) expect(scalarCounts(after)).toEqual(scalarCounts(before))
        if (edit.op === 'rename' || edit.op === 'move') expect(valueAt(before, edit.to ?? '')).toBeUndefined()
        if (edit.op === 'add') expect(valueAt(before, edit.path)).toBeUndefined()
      }
    })
  })

  test('what is added is a placeholder, or the only value that is taken', () => {
    forRepairs(({ edits }, { contract: { project, flow } }) => {
      const only: readonly unknown[] = [project?.version, flow.id, ...(project?.ids ?? [])]
      for (const { op, value } of edits) {
        if (op !== 'add') continue
        for (const scalar of scalarsOf(value ?? null)) expect(isPlaceholder(scalar) || only.includes(scalar)).toBe(true)
      }
    })
  })

  test('only conversions and additions bring values', () => {
    forRepairs(({ edits, result }, { payload }) => {
      const brought = edits.flatMap(({ value }) => (value === undefined ? [] : scalarsOf(value)))
      const known = new Set([...scalarsOf(jsonOf(payload)), ...brought])
      for (const scalar of scalarsOf(result)) expect(known).toContain(scalar)
    })
  })

  test('at most three are shown, all of them complete or none, and no two alike', () => {
    fc.assert(
      fc.property(payloads, ({ contract, payload }) => {
        const { repairs } = diagnosed(contract, payload)
        expect(repairs.length).toBeLessThanOrEqual(3)
        expect(new Set(repairs.map(({ complete }) => complete)).size).toBeLessThanOrEqual(1)
        expect(new Set(repairs.map(({ result }) => JSON.stringify(result))).size).toBe(repairs.length)
      }),
      { numRuns: 120 },
    )
  })

  test('equal payloads are diagnosed equally', () => {
    fc.assert(
      fc.property(payloads, ({ contract, payload }) => {
        expect(diagnosed(contract, payload)).toEqual(diagnosed({ ...contract }, payload))
      }),
      { numRuns: 100 },
    )
  })

  test('the violations are those of the check, and the payload stays as it was', () => {
    fc.assert(
      fc.property(payloads, ({ contract, payload }) => {
        const before = JSON.stringify(jsonOf(payload))
        const { violations, text } = diagnosed(contract, payload)
        expect(violations).toEqual(subject.check(contract, payload))
        expect(violations).not.toEqual([])
        expect(text).not.toBe('')
        expect(JSON.stringify(jsonOf(payload))).toBe(before)
      }),
      { numRuns: 100 },
    )
  })

  test('a valid payload needs none', () => {
    fc.assert(
      fc.property(
        contracts.chain((contract) => fc.tuple(fc.constant(contract), subject.valid(contract))),
        ([contract, payload]) => {
          expect(diagnosed(contract, payload)).toMatchObject({ violations: [], repairs: [] })
        },
      ),
      { numRuns: 120 },
    )
  })

  // What a slip has lost, such as a plus sign, nobody can know again; which slips those are, bench/repairs.mjs prints.
  test('of a single slip: the first one gives the payload back, or is no longer than the slip, in 98 of 100', () => {
    const some = fc.sample(slipped(subject, contracts, { most: 1 }), { seed: 1, numRuns: 400 })
    const mended = some.filter(({ contract, original, payload, edits }) => {
      const [first] = diagnosed(contract, payload).repairs
      return (
        first?.complete === true && (equalItems([first.result, original]) !== undefined || first.edits.length <= edits)
      )
    })
    expect(mended.length).toBeGreaterThanOrEqual(0.98 * some.length)
  })
})
