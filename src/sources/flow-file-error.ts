import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'

/** Where in a flow file something is wrong. */
export interface FlowFilePlace {
  /** The file, as a path for messages. */
  readonly file: string
  /** Counted from 1; undefined where a file has no lines. */
  readonly line?: number
  readonly column?: number
}

/** `flow-file-unreadable`: it is not in its format. `flow-file-invalid`: what stands in it is no flow, or is incomplete. */
export class FlowFileError extends FlowContractError {
  readonly file: string
  readonly line: number | undefined
  readonly column: number | undefined

  constructor(
    code: 'flow-file-unreadable' | 'flow-file-invalid',
    place: FlowFilePlace,
    problem: string,
    options: { readonly hint?: string; readonly cause?: unknown } = {},
  ) {
    const lines = place.line === undefined ? '' : `:${place.line}:${place.column ?? 1}`
    const hint = options.hint === undefined ? '' : `. ${escapeText(options.hint)}`
    super(
      code,
      `${escapeText(place.file)}${lines}: ${escapeText(problem)}${hint}`,
      options.cause === undefined ? undefined : { cause: options.cause },
    )
    this.file = place.file
    this.line = place.line
    this.column = place.column
  }
}
