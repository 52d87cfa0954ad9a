import { escapeText } from './escape-text.ts'
import { didYouMean } from './nearest.ts'
import { shellWord } from './shell-word.ts'

/**
 * The base of every error this package throws on purpose. Match on `code`: two module formats can each hold a copy of
 * the class, so `instanceof` is not enough. The message says what, where and the next command.
 */
export class FlowContractError extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}

/** `flow-unknown`: no contract answers to this flow key, id or name. */
export class UnknownFlowError extends FlowContractError {
  readonly flow: string
  readonly known: readonly string[]

  /** `known` are the flow keys there are; `names` what else those flows answer to, for a slip in one of them. */
  constructor(flow: string, known: readonly string[], names: readonly string[] = []) {
    const listed = known.slice(0, 12).map(escapeText).join(', ')
    const rest = known.length > 12 ? `, and ${known.length - 12} more` : ''
    super(
      'flow-unknown',
      `No contract for flow "${escapeText(flow)}"${escapeText(didYouMean(flow, [...known, ...names]))}. ` +
        `${known.length === 0 ? 'There are no contracts yet' : `Known flows: ${listed}${rest}`}. ` +
        `Record it: npx flow-contract record ${shellWord(flow)}, or import it: npx flow-contract import FILE.yaml`,
    )
    this.flow = flow
    this.known = known
  }
}

/** `schema-unknown`: the flow is known, but nobody knows the schema that a check needs. */
export class UnknownSchemaError extends FlowContractError {
  readonly flow: string

  constructor(flow: string, side: 'inputs' | 'outputs') {
    super(
      'schema-unknown',
      `The ${side} of flow "${escapeText(flow)}" are unknown: its contract says "${side}": null. ` +
        `Import the authors' YAML (npx flow-contract import FILE.yaml), record it from the live API ` +
        `(npx flow-contract record ${shellWord(flow)}), or write the schema into the contract file by hand`,
    )
    this.flow = flow
  }
}

/** `contract-invalid`, `config-invalid`, …: a file or value does not have the form it must have. */
export class InvalidDocumentError extends FlowContractError {
  /** The file, or undefined for a value in memory. */
  readonly file: string | undefined
  /** JSON Pointer to the member that is wrong. */
  readonly pointer: string

  constructor(
    code: string,
    problem: {
      file?: string | undefined
      pointer: string
      found: string
      expected: string
      hint?: string
      cause?: unknown
    },
  ) {
    const where = [
      problem.file === undefined ? undefined : escapeText(problem.file),
      problem.pointer === '' ? undefined : escapeText(problem.pointer),
    ]
    const place = where.filter((part) => part !== undefined).join(' at ')
    super(
      code,
      `${place === '' ? '' : `${place}: `}expected ${escapeText(problem.expected)}, found ${escapeText(problem.found)}` +
        (problem.hint === undefined ? '' : `. ${problem.hint}`),
      problem.cause === undefined ? undefined : { cause: problem.cause },
    )
    this.file = problem.file
    this.pointer = problem.pointer
  }
}

/** `schema-unusable`: a schema is too large, too deep, or no JSON Schema at all. */
export class UnusableSchemaError extends FlowContractError {
  constructor(message: string, cause?: unknown) {
    super('schema-unusable', message, cause === undefined ? undefined : { cause })
  }
}

/** `expectation-contradicts`: the config expects what the contract can never give. */
export class ContradictoryExpectationError extends FlowContractError {
  readonly flow: string
  readonly contradictions: readonly string[]

  constructor(flow: string, contradictions: readonly string[], config: string | undefined) {
    super(
      'expectation-contradicts',
      `callerExpects of flow "${escapeText(flow)}"${config === undefined ? '' : ` in ${escapeText(config)}`} contradicts the contract: ` +
        `${contradictions.map(escapeText).join('; ')}. Correct the config, or record the flow again: npx flow-contract record ${shellWord(flow)}`,
    )
    this.flow = flow
    this.contradictions = contradictions
  }
}

/** `cannot-generate`: no value of a schema can be made, since there is none or none was found. */
export class CannotGenerateError extends FlowContractError {
  /** JSON Pointer to the place in the value. */
  readonly path: string

  constructor(message: string, path: string) {
    super('cannot-generate', message)
    this.path = path
  }
}
