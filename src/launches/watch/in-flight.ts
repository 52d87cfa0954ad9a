import { AsyncLocalStorage } from 'node:async_hooks'

interface Flight {
  readonly address: string
  /** Whether it still waits for an answer. */
  readonly isOpen: () => boolean
}

const flights = new AsyncLocalStorage<Flight>()

/**
 * Sends what is seen already: fetch sends by undici, a DOM's XMLHttpRequest by `node:http`, and mocks let pass what they
 * do not answer. The same request, seen on its way down, is no launch of its own.
 */
export function sendSeen<Result>(address: string, isOpen: () => boolean, send: () => Result): Result {
  return flights.run({ address, isOpen }, send)
}

/** Whether a request to this address is one on its way down. What starts once the answer is there is another. */
export function isSeen(address: string): boolean {
  const flight = flights.getStore()
  return flight !== undefined && flight.address === address && flight.isOpen()
}
