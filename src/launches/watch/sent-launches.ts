import { FlowContractError } from '../../contract/errors.ts'
import type { Violation } from '../../inputs/violation.ts'
import type { SentLaunch } from '../sent-launch.ts'
import { badLaunchesText } from './bad-launches-text.ts'
import type { JudgedDeparture } from './judge-departure.ts'

/** The launches that left: the latest, up to a limit; of those before only the number of bad ones is kept. */
export class SentLaunches {
  readonly #limit: number
  readonly #judged: JudgedDeparture[] = []
  #forgottenBad = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get launches(): readonly SentLaunch[] {
    return this.#judged.map(({ launch }) => launch)
  }

  get violations(): readonly Violation[] {
    return this.#judged.flatMap(({ launch }) => launch.violations)
  }

  add(judged: JudgedDeparture): void {
    this.#judged.push(judged)
    if (this.#judged.length <= this.#limit) return
    const forgotten = this.#judged.shift()
    if (forgotten !== undefined && isBad(forgotten)) this.#forgottenBad++
  }

  /** Throws `launches-invalid` when a launch broke its flow's contract or could not be judged, also one forgotten since. */
  assertValid(): void {
    const bad = this.#judged.filter(isBad)
    if (bad.length + this.#forgottenBad === 0) return
    throw new FlowContractError('launches-invalid', badLaunchesText(bad, this.#forgottenBad))
  }
}

function isBad({ launch }: JudgedDeparture): boolean {
  return launch.violations.length > 0 || launch.error !== undefined
}
