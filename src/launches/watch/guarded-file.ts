import { FlowContractError } from '../../contract/errors.ts'
import type { KeptLaunches } from '../../repair/kept-launches.ts'
import type { SentLaunch } from '../sent-launch.ts'
import { type GuardedTest, joinTest } from './guarded-test.ts'
import { settleDepartures } from './hooks.ts'
import { judgeDepartures, type JudgeOptions } from './judge-departures.ts'
import { sentLaunches } from './sent-launches.ts'
import type { Undo } from './undo.ts'

const keptLaunches = 10_000

/** Launches that are judged together: those of one test, or those that belong to none. */
interface Batch {
  readonly sent: KeptLaunches<SentLaunch>
  /** Undefined for those that belong to none. */
  readonly test: GuardedTest | undefined
}

/** The launches of a test file, told apart by the test that runs; those that nobody can tell apart wait for the end. */
export class GuardedFile {
  readonly #unassigned: Batch = newBatch()
  readonly #undo: Undo
  readonly #isConcurrent: () => boolean
  #running: Batch | undefined
  #concurrentTests = 0

  /** Watches from now on. `isConcurrent` tells whether the code that runs right now is of a test beside others. */
  constructor(options: JudgeOptions, isConcurrent: () => boolean) {
    this.#isConcurrent = isConcurrent
    this.#undo = judgeDepartures(options, (told) => this.#batch().sent.add(told))
  }

  get launches(): readonly SentLaunch[] {
    return this.#batch().sent.launches
  }

  /**
   * Lets the running test send bad launches, before every guard of its file. Throws `launches-mixed` where no test, or more
   * than one, is running.
   */
  allowBadLaunches(): void {
    const { test } = this.#batch()
    if (test === undefined) {
      throw new FlowContractError(
        'launches-mixed',
        'allowBadLaunches() is for a test that runs by itself: outside of one, and in concurrent tests, nobody can tell ' +
          'whose launch it is. Call it in the test, and let that test run in sequence',
      )
    }
    test.isAllowed = true
  }

  startTest(isConcurrent: boolean): void {
    if (isConcurrent) this.#concurrentTests++
    else this.#running = newBatch(joinTest(this))
  }

  /** Rejects with `launches-invalid` when the test sent a bad launch. */
  async endTest(isConcurrent: boolean): Promise<void> {
    await settleDepartures()
    const ended = isConcurrent ? undefined : this.#running
    if (isConcurrent) this.#concurrentTests--
    else this.#running = undefined
    if (ended?.test === undefined) return
    ended.test.isOver = true
    if (!ended.test.isAllowed) ended.sent.assertValid()
  }

  /** Watches no more. Rejects with `launches-invalid` when a launch that belongs to no one test was bad. */
  async end(): Promise<void> {
    await settleDepartures()
    this.#undo()
    this.#unassigned.sent.assertValid()
  }

  #batch(): Batch {
    const isMixed = this.#running === undefined || this.#concurrentTests > 0 || this.#isConcurrent()
    return isMixed ? this.#unassigned : (this.#running ?? this.#unassigned)
  }
}

function newBatch(test?: GuardedTest): Batch {
  return { sent: sentLaunches(keptLaunches), test }
}
