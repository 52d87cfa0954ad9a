import type { Violation } from './violation.ts'

/** One cause, one violation: a member is missing once, and a value of another type is not also none of those allowed. */
export function distinctViolations(faults: readonly Violation[]): Violation[] {
  const first = new Map<string, Violation>()
  const wrongTypes = new Set(faults.filter(({ rule }) => rule === 'wrong-type').map(({ path }) => path))
  return faults.filter((fault) => {
    if (fault.rule === 'not-allowed-value' && wrongTypes.has(fault.path)) return false
    const key = `${fault.rule} ${fault.path}`
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, fault)
    const isAnother = earlier?.source === fault.source && earlier.message !== fault.message
    return earlier === undefined || (fault.rule !== 'missing-input' && isAnother)
  })
}
