import type { JsonObject } from '../contract/json.ts'
import type { RunFailure } from './taken-inputs.ts'

/** A run of a flow. */
export interface Execution {
  readonly id: string
  readonly name: string | undefined
  /** A reference to the version that runs. */
  readonly flowVersion: JsonObject
  /** When it was launched, in epoch milliseconds. */
  readonly launched: number
  /** Why it fails; undefined when it completes. */
  readonly failure: RunFailure | undefined
  /** What it gives back when it completes: the same however often it is asked for. */
  readonly outputs: () => Promise<JsonObject>
}

/** The runs that were started: the latest, up to a limit. */
export class Executions {
  readonly #limit: number
  readonly #kept = new Map<string, Execution>()

  constructor(limit: number) {
    this.#limit = limit
  }

  add(execution: Execution): void {
    this.#kept.set(execution.id, execution)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#limit && oldest !== undefined) this.#kept.delete(oldest)
  }

  find(id: string): Execution | undefined {
    return this.#kept.get(id)
  }
}
