import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import type { Violation } from '../inputs/violation.ts'
import type { ReceivedLaunch } from './received-launch.ts'

const mostTold = 10

/** The launches that were received: the latest, up to a limit. */
export class LaunchLog {
  readonly #limit: number
  readonly #launches: ReceivedLaunch[] = []
  #forgottenBad = 0
  #count = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  get launches(): readonly ReceivedLaunch[] {
    return this.#launches
  }

  get violations(): readonly Violation[] {
    return this.#launches.flatMap(({ violations }) => violations)
  }

  /** How many were received, also those that are forgotten. */
  get count(): number {
    return this.#count
  }

  add(launch: ReceivedLaunch): void {
    this.#count++
    this.#launches.push(launch)
    if (this.#launches.length <= this.#limit) return
    const forgotten = this.#launches.shift()
    if (forgotten !== undefined && isBad(forgotten)) this.#forgottenBad++
  }

  /** Throws `launches-invalid` when a launch broke its flow's contract or could not be judged, also one forgotten since. */
  assertValid(): void {
    const bad = this.#launches.filter(isBad)
    const count = bad.length + this.#forgottenBad
    if (count === 0) return
    const faults = bad.flatMap(faultsOf)
    const rest = faults.length - mostTold
    const lines = [
      `${count} ${count === 1 ? 'launch' : 'launches'} broke the contract of the flow:`,
      ...faults.slice(0, mostTold),
      ...(rest > 0 ? [`and ${rest} more`] : []),
      ...(this.#forgottenBad === 0 ? [] : [`${this.#forgottenBad} of them came before the launches that are kept`]),
    ]
    throw new FlowContractError('launches-invalid', lines.join('\n  '))
  }
}

function isBad({ violations, error }: ReceivedLaunch): boolean {
  return violations.length > 0 || error !== undefined
}

function faultsOf({ flow, violations, error }: ReceivedLaunch): string[] {
  const lead = flow === undefined ? 'unknown flow' : `flow "${escapeText(flow)}"`
  return [...violations, ...(error === undefined ? [] : [error])].map(({ message }) => `${lead}: ${message}`)
}
