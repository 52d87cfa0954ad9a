import { Listener } from '../emulator/listener.ts'
import type { OptionForms } from '../emulator/option-form.ts'
import { callback, count } from '../emulator/option-values.ts'
import type { Violation } from '../inputs/violation.ts'
import { disposeKey } from './dispose-key.ts'
import type { SentLaunch } from './sent-launch.ts'
import { judgeDepartures, type JudgeOptions } from './watch/judge-departures.ts'
import { sentLaunches } from './watch/sent-launches.ts'
import { assertWatchOptions, judgeForms } from './watch-options.ts'

/** What is watched, and how much of it is kept. */
export interface WatchLaunchesOptions extends JudgeOptions {
  /** How many launches are kept, the latest; 10,000 if absent. */
  readonly keptLaunches?: number
  /**
   * Called with each launch as it leaves, before it is sent. What it throws is no matter of the sender: `assertValid`
   * throws it instead.
   */
  readonly onLaunch?: (launch: SentLaunch) => void
}

/** Hears every launch that leaves this process, until it is restored. Disposing of it is restoring. */
export interface LaunchWatch extends Disposable {
  /** The launches that left, the oldest first. */
  readonly launches: readonly SentLaunch[]
  /** What is wrong with them, launch by launch. */
  readonly violations: readonly Violation[]
  /** Throws `launches-invalid`, which explains each launch that broke its flow's contract or could not be judged. */
  readonly assertValid: () => void
  /** Hears no more, and gives back what was hooked; what was heard is kept. */
  readonly restore: () => void
}

const watchForms: OptionForms<WatchLaunchesOptions> = { ...judgeForms, keptLaunches: count(0), onLaunch: callback }

/**
 * Watches the launches and bot sessions that leave this process by fetch, `node:http`, undici or a DOM's XMLHttpRequest,
 * whatever answers them: nock, MSW, a server. It answers nothing, and changes neither requests nor answers.
 * Throws `watch-options-invalid`.
 */
export function watchLaunches(options: WatchLaunchesOptions = {}): LaunchWatch {
  assertWatchOptions(options, watchForms)
  const { keptLaunches = 10_000, onLaunch, ...judging } = options
  const log = sentLaunches(keptLaunches)
  const listener = new Listener(onLaunch)
  const restore = judgeDepartures(judging, (told) => {
    log.add(told)
    listener.tell(told.launch)
  })
  const watch = {
    get launches() {
      return log.launches
    },
    get violations() {
      return log.violations
    },
    assertValid: () => {
      listener.assertWell()
      log.assertValid()
    },
    restore,
  }
  Object.defineProperty(watch, disposeKey, { value: restore })
  return watch as LaunchWatch
}
