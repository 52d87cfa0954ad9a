import { isObject } from '../contract/json.ts'
import { withoutUnknown } from './http-text.ts'
import { jsonInText } from './json-in-text.ts'

/** An error as a client's library hands it on, taken out of what the library puts around it. */
export interface UnwrappedError {
  /** The innermost object; what the platform sent, as far as one can tell. */
  readonly body: Readonly<Record<string, unknown>>
  /** Whether there was anything around it. */
  readonly wrapped: boolean
  readonly status: number | undefined
  readonly headers: ReadonlyMap<string, string>
  readonly executionStatus: string | undefined
  /** A body that is text and no JSON, such as a proxy's page. */
  readonly text: string | undefined
}

// axios: response, data; the platform's SDK and got: body, text; loggers: error, err; an execution: flowErrorInfo.
const wrappers = ['response', 'flowErrorInfo', 'body', 'data', 'error', 'err', 'errors', 'text']

/** Unwraps a value, a bounded number of levels deep; undefined when it is no object. */
export function unwrapError(value: unknown): UnwrappedError | undefined {
  const first = objectOf(value)
  if (first === undefined) return undefined
  let [body, status, executionStatus] = [first, statusOf(first), executionOf(first)]
  let headers = headersOf(first['headers'])
  let text: string | undefined
  for (let level = 0; level < 6; level++) {
    const inner = wrapped(body)
    text ??=
      typeof body['data'] === 'string' ? body['data'] : typeof body['body'] === 'string' ? body['body'] : undefined
    if (inner === undefined) break
    body = inner
    status = statusOf(inner) ?? status
    executionStatus ??= executionOf(inner)
    headers = new Map([...headers, ...headersOf(inner['headers'])])
  }
  return { body, wrapped: body !== first, status, headers, executionStatus, text }
}

function wrapped(outer: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  for (const name of wrappers) {
    const inner = Object.hasOwn(outer, name) ? objectOf(outer[name]) : undefined
    if (inner !== undefined && Object.keys(inner).length > 0) return inner
  }
  return undefined
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const read = typeof value === 'string' && value.includes('{') ? jsonInText(value)?.value : value
  const one: unknown = Array.isArray(read) ? read[0] : read
  return isObject(one) ? one : undefined
}

function statusOf(object: Readonly<Record<string, unknown>>): number | undefined {
  const status = Number(object['status'] ?? object['statusCode'])
  return Number.isInteger(status) && status >= 100 && status <= 599 ? status : undefined
}

function executionOf({ status }: Readonly<Record<string, unknown>>): string | undefined {
  const states = ['UNKNOWN', 'RUNNING', 'ERROR', 'TERMINATED', 'COMPLETED', 'FAILED']
  return typeof status === 'string' && states.includes(status.toUpperCase()) ? status.toUpperCase() : undefined
}

/** Headers as an object, or as a list of pairs. */
function headersOf(headers: unknown): ReadonlyMap<string, string> {
  const pairs = Array.isArray(headers)
    ? (headers as readonly unknown[])
    : isObject(headers)
      ? Object.entries(headers)
      : []
  return withoutUnknown(
    pairs.flatMap((pair): [string, string][] => {
      const [name, value]: readonly unknown[] = Array.isArray(pair) ? pair : []
      const text: unknown = Array.isArray(value) ? value[0] : value
      const isText = typeof text === 'string' || typeof text === 'number'
      return typeof name === 'string' && isText ? [[name, String(text)]] : []
    }),
  )
}
