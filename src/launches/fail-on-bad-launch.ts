import type { SentLaunch } from './sent-launch.ts'
import type { GuardedFile } from './watch/guarded-file.ts'
import type { JudgeOptions } from './watch/judge-departures.ts'
import { assertWatchOptions, judgeForms } from './watch-options.ts'

/** The hooks of a runner; those of a test are told whether it runs beside others. */
export interface RunnerHooks {
  beforeAll(run: () => Promise<void>): void
  beforeEach(run: (isConcurrent: boolean) => void): void
  afterEach(run: (isConcurrent: boolean) => Promise<void>): void
  afterAll(run: () => Promise<void>): void
  /** Whether the code that runs right now belongs to a test that runs beside others, as far as the runner knows. */
  isConcurrent(): boolean
}

/** What `failOnBadLaunch` judges by. */
export interface FailOnBadLaunchOptions extends JudgeOptions {}

/** What `failOnBadLaunch` gives to the tests. */
export interface LaunchGuard {
  /** The launches of the running test, the oldest first; in concurrent tests those of all of them. */
  readonly launches: readonly SentLaunch[]
  /**
   * Lets the running test send bad launches, for one that is about the refusal: before every guard of its file, also that
   * of the set-up file. Throws `launches-mixed` in concurrent tests and outside of a test.
   */
  readonly allowBadLaunches: () => void
}

/**
 * `failOnBadLaunch` of a runner's door, given the runner's hooks: it loads what watches once the tests begin. Throws
 * `watch-options-invalid`.
 */
export function guardLaunches(hooks: RunnerHooks, options: FailOnBadLaunchOptions = {}): LaunchGuard {
  assertWatchOptions(options, judgeForms)
  let file: GuardedFile | undefined
  hooks.beforeAll(async () => {
    const guarded = await import('./watch/guarded-file.ts')
    file = new guarded.GuardedFile(options, () => hooks.isConcurrent())
  })
  hooks.beforeEach((isConcurrent) => file?.startTest(isConcurrent))
  hooks.afterEach(async (isConcurrent) => file?.endTest(isConcurrent))
  hooks.afterAll(async () => file?.end())
  return {
    get launches() {
      return file?.launches ?? []
    },
    allowBadLaunches: () => file?.allowBadLaunches(),
  }
}
