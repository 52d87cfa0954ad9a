import { FlowContractError } from '../contract/errors.ts'
import type { Violation } from '../inputs/violation.ts'
import type { LaunchVerdict, ToldLaunch } from './told-launch.ts'
import { badLaunchesText } from './words/bad-launches-text.ts'

/** Launches: the latest, up to a limit; those before are only counted. */
export class KeptLaunches<Launch extends LaunchVerdict> {
  readonly #limit: number
  readonly #origin: string
  readonly #kept: Launch[] = []
  /** What is to be said of the bad ones: of the others nobody asks. */
  readonly #told = new Map<Launch, ToldLaunch<Launch>>()
  #count = 0
  #badCount = 0

  /** @param origin What all of them have in common, to stand behind "3 launches". */
  constructor(limit: number, origin: string) {
    this.#limit = limit
    this.#origin = origin
  }

  /** Those that are kept, the oldest first. */
  get launches(): readonly Launch[] {
    return [...this.#kept]
  }

  get violations(): readonly Violation[] {
    return this.#kept.flatMap(({ violations }) => violations)
  }

  /** How many there were, also those that are not kept any more. */
  get count(): number {
    return this.#count
  }

  /** How many of them were bad. */
  get badCount(): number {
    return this.#badCount
  }

  add(told: ToldLaunch<Launch>): void {
    const { launch } = told
    this.#count++
    this.#kept.push(launch)
    if (launch.violations.length > 0 || launch.error !== undefined) {
      this.#badCount++
      this.#told.set(launch, told)
    }
    const forgotten = this.#kept.length > this.#limit ? this.#kept.shift() : undefined
    if (forgotten !== undefined) this.#told.delete(forgotten)
  }

  /** Throws `launches-invalid` when a launch was bad, also one that is not kept any more; it explains the first ones. */
  assertValid(): void {
    if (this.#badCount === 0) return
    throw new FlowContractError(
      'launches-invalid',
      badLaunchesText([...this.#told.values()], this.#badCount, this.#origin),
    )
  }
}
