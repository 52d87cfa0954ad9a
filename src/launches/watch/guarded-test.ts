/** The test that runs by itself right now, as all guards of its file see it: what one of them allows, all of them allow. */
export interface GuardedTest {
  /** Those for which it has begun. */
  readonly guards: Set<object>
  isAllowed: boolean
  /** Whether it has ended for one of them. */
  isOver: boolean
}

// The set-up file and the test file may each have a copy of this package, such as its two formats.
const place = Symbol.for('flow-contract.guarded-test')

/** The test that begins for a guard; the first guard of its file makes it. */
export function joinTest(guard: object): GuardedTest {
  const running = Reflect.get(globalThis, place) as GuardedTest | undefined
  // A guard that begins again saw no end: this is another test.
  const isAnother = running === undefined || running.isOver || running.guards.has(guard)
  const test = isAnother ? { guards: new Set<object>(), isAllowed: false, isOver: false } : running
  test.guards.add(guard)
  Reflect.set(globalThis, place, test)
  return test
}
