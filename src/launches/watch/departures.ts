import { setImmediate } from 'node:timers'
import type { Departure } from './departure.ts'

/** Who is told of departures. Neither of them throws. */
export interface DepartureListener {
  /** Whether this address is of interest. */
  takes(address: string): boolean
  hear(departure: Departure): void
}

// Before fake timers replace it, and missing from a DOM.
const nextTurn = setImmediate
const mostTurns = 100

/** What the hooks in fetch, `node:http` and the like report to, and who listens. */
export class Departures {
  readonly #listeners = new Set<DepartureListener>()
  readonly #pending = new Set<Promise<unknown>>()

  /** Whether nobody listens any more. */
  get isIdle(): boolean {
    return this.#listeners.size === 0
  }

  listen(listener: DepartureListener): void {
    this.#listeners.add(listener)
  }

  leave(listener: DepartureListener): void {
    this.#listeners.delete(listener)
  }

  /** Lets nobody listen any more. */
  dismiss(): void {
    this.#listeners.clear()
  }

  /** Whether anybody wants to hear of a request to this address. */
  isWatched(address: string): boolean {
    for (const listener of this.#listeners) if (listener.takes(address)) return true
    return false
  }

  report(departure: Departure): void {
    for (const listener of this.#listeners) if (listener.takes(departure.url)) listener.hear(departure)
  }

  /** Reports what is still being read; a body that cannot be read never left. */
  reportLater(departure: Promise<Departure>): Promise<void> {
    const reported: Promise<void> = departure
      .then(
        (read) => this.report(read),
        () => undefined,
      )
      .finally(() => this.#pending.delete(reported))
    this.#pending.add(reported)
    return reported
  }

  /** Resolves once the bodies that were being read are reported. One that is still written is not waited for. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < mostTurns && this.#pending.size > 0; turn++) await new Promise(nextTurn)
  }
}

/** Whether a request may start a flow: no other method does. */
export function isPost(method: unknown): boolean {
  return method === 'POST' || (typeof method === 'string' && method.toUpperCase() === 'POST')
}
