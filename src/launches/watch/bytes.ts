import { largestLaunch } from '../../inputs/largest-launch.ts'

/** Whether a value is bytes. By tag: a runner's realm has classes of its own. */
export function isBytes(value: unknown): value is ArrayBufferView | ArrayBuffer {
  return ArrayBuffer.isView(value) || /^\[object (?:Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value))
}

/** A copy, since the sender may reuse its buffer. */
export function copyOf(bytes: ArrayBufferView | ArrayBuffer): Uint8Array {
  const view = ArrayBuffer.isView(bytes)
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes)
  return view.slice()
}

/** The chunks of a body, kept until they are more than a launch can have. */
export class BodyChunks {
  readonly #chunks: Uint8Array[] = []
  #length = 0

  /** `encoding` is that of a text, UTF-8 if absent. What is no chunk is passed over: its stream will refuse it. */
  add(chunk: unknown, encoding?: unknown): void {
    if (this.isTooLarge) return
    const bytes = typeof chunk === 'string' ? textBytes(chunk, encoding) : isBytes(chunk) ? copyOf(chunk) : undefined
    if (bytes === undefined) return
    this.#length += bytes.length
    if (this.isTooLarge) this.#chunks.length = 0
    else this.#chunks.push(bytes)
  }

  get isTooLarge(): boolean {
    return this.#length > largestLaunch
  }

  /** The whole body; undefined when it was too large. */
  get body(): Uint8Array | undefined {
    return this.isTooLarge ? undefined : Buffer.concat(this.#chunks)
  }
}

function textBytes(text: string, encoding: unknown): Uint8Array {
  return Buffer.from(text, typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8')
}
