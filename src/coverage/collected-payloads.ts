import type { Json } from '../contract/json.ts'
import { maskedJson } from '../inputs/masked-json.ts'
import { leavingJson } from '../inputs/leaving-json.ts'
import { maskedPaths } from './masked-paths.ts'
import type { FlowPayloads } from './run-notes.ts'

/** Of each flow so many payloads are kept … */
const mostKept = 200
/** … of the first so many that are sent: property tests send thousands. */
const mostLookedAt = 2_000
/** The longest text of a payload that is kept, in characters. */
const longestPayload = 32_768

/** What a test file sent to one flow, collected while its tests run: deduplicated, limited. */
export class CollectedPayloads {
  readonly #kept = new Map<string, Json>()
  #sent = 0
  #leftOut = 0

  /** Notes what was sent. The value is copied: the test may go on to change it. */
  add(inputs: unknown): void {
    if (this.#sent++ >= mostLookedAt) {
      this.#leftOut++
      return
    }
    const { json } = leavingJson(inputs)
    const text = JSON.stringify(json)
    if (json === undefined || this.#kept.has(text)) return
    if (text.length > longestPayload || this.#kept.size >= mostKept) this.#leftOut++
    else this.#kept.set(text, json)
  }

  /** What is to be written down; masked here, once, and not while tests run. */
  noted(): FlowPayloads {
    const payloads = [...this.#kept.values()].map((json) => {
      const inputs = maskedJson(json)
      const masked = maskedPaths(json, inputs)
      return { inputs, ...(masked.length === 0 ? {} : { masked }) }
    })
    return { payloads, leftOut: this.#leftOut }
  }
}
