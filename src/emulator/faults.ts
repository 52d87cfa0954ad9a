import { FlowContractError } from '../contract/errors.ts'

/** What goes wrong with the next requests, whatever they ask for. */
export interface Fault {
  /** How many requests it befalls; one if absent. */
  readonly times?: number
  /** Answers with this status, from 400 to 599, instead of doing what was asked. */
  readonly status?: number
  /** Waits so many milliseconds before anything else. */
  readonly delay?: number
  /** Hangs up without an answer. */
  readonly reset?: boolean
}

/** The faults that are still to come, in the order in which they were asked for. */
export class Faults {
  readonly #coming: { readonly fault: Fault; left: number }[] = []

  /** Throws `fault-invalid`. */
  add(fault: Fault): void {
    assertFault(fault)
    this.#coming.push({ fault, left: fault.times ?? 1 })
  }

  /** The fault that befalls the request which has just come in; undefined when it is to be answered as usual. */
  next(): Fault | undefined {
    const [first] = this.#coming
    if (first === undefined) return undefined
    first.left--
    if (first.left < 1) this.#coming.shift()
    return first.fault
  }
}

/** How `fetch` fails when the other side hangs up: what a network's own failure looks like in Node. */
export function connectionReset(): TypeError {
  const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
  return new TypeError('fetch failed', { cause })
}

/** Whether an error is the one of `connectionReset`. */
export function isConnectionReset(error: unknown): boolean {
  return error instanceof TypeError && error.cause instanceof Error && Reflect.get(error.cause, 'code') === 'ECONNRESET'
}

function assertFault({ times = 1, status = 500, delay = 0 }: Fault): void {
  const problems = [
    Number.isInteger(times) || times === Infinity ? [] : ['times must be a whole number, or Infinity'],
    times >= 1 ? [] : ['times must be 1 or more'],
    Number.isInteger(status) && status >= 400 && status <= 599 ? [] : ['status must be from 400 to 599'],
    delay >= 0 && delay <= 2 ** 31 - 1 ? [] : ['delay must be milliseconds, 0 or more'],
  ].flat()
  if (problems.length > 0) throw new FlowContractError('fault-invalid', `This fault cannot be: ${problems.join('; ')}`)
}
