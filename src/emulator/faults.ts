import { assertFault } from './assert-fault.ts'
import type { Fault } from './fault.ts'
import { befalls } from './fault-target.ts'

/** The faults that are still to come, in the order in which they were asked for. */
export class Faults {
  readonly #coming: { readonly fault: Fault; left: number }[] = []

  /** Throws `fault-invalid`. */
  add(fault: Fault): void {
    assertFault(fault)
    // A copy: what the caller makes of the object afterwards was not looked at.
    this.#coming.push({ fault: { ...fault }, left: fault.times ?? 1 })
  }

  /** The first fault that a request which has just come in may befall; undefined when it is to be answered as usual. */
  next(request: Request): Fault | undefined {
    const index = this.#coming.findIndex(({ fault }) => befalls(fault, request))
    const found = this.#coming[index]
    if (found === undefined) return undefined
    found.left--
    if (found.left < 1) this.#coming.splice(index, 1)
    return found.fault
  }
}
