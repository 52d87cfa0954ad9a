import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { checkInputs } from '../../../src/inputs/check-inputs.ts'
import { checkLaunch } from '../../../src/inputs/check-launch.ts'
import { rules, type Violation } from '../../../src/inputs/violation.ts'
import { contractOf } from '../../support/contracts.ts'

const page = readFileSync('docs/rules.md', 'utf8')
const contract = contractOf(JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? ''))
const entries = page
  .split(/^## /m)
  .slice(1)
  .map((entry) => {
    const [bad, good] = [...(entry.split('| --- | --- |')[1] ?? '').matchAll(/`([^`]*)`/g)].map(
      (match) => match[1] ?? '',
    )
    return { rule: entry.slice(0, entry.indexOf('\n')), bad: bad ?? '', good: good ?? '' }
  })

describe('docs/rules.md', () => {
  it('has an entry for each rule, in their order', () => {
    expect(entries.map(({ rule }) => rule).toSorted()).toEqual([...rules].toSorted())
  })

  it.each(entries)('$rule: the bad sample breaks it, the good one passes', ({ rule, bad, good }) => {
    expect(check(rule, bad).map((violation) => violation.rule)).toContain(rule)
    expect(check(rule, good)).toEqual([])
  })
})

/** The samples are JavaScript: one of them is NaN. */
function check(rule: string, sample: string): Violation[] {
  const value: unknown = runInNewContext(`(${sample})`)
  return rule === 'wrong-envelope' ? checkLaunch([contract], value, contract) : checkInputs(contract, value)
}
