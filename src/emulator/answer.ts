import type { Json, JsonObject } from '../contract/json.ts'

/** What the emulator answers, as data: a body, or an error that still lacks its correlation id. */
export type Answer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
} & (
  | { readonly body: JsonObject; readonly error?: undefined }
  | { readonly error: PlatformErrorFacts; readonly body?: undefined }
)

/** What an error of the platform says (`ErrorBody`), beside its status and its correlation id. */
export interface PlatformErrorFacts {
  readonly code: string
  readonly message: string
  readonly entityId?: string
  readonly entityName?: string
  /** The message with a name in braces for each parameter. */
  readonly messageWithParams?: string
  readonly messageParams?: Readonly<Record<string, string>>
  readonly details?: readonly { readonly errorCode: string; readonly fieldName: string }[]
}

/** An answer with a JSON body. */
export function answerOf(body: JsonObject): Answer {
  return { status: 200, body }
}

/** An answer with an error of the platform. */
export function refusal(status: number, error: PlatformErrorFacts, headers?: Readonly<Record<string, string>>): Answer {
  return { status, error, ...(headers === undefined ? {} : { headers }) }
}

/**
 * The answer as it goes out. Every answer carries `ININ-Correlation-Id`; an error's `contextId` is the same text, so that
 * a log of either leads to the other.
 */
export function responseOf({ status, headers, body, error }: Answer, correlationId: string): Response {
  const sent: Json = error === undefined ? body : errorBody(status, error, correlationId)
  return new Response(JSON.stringify(sent), {
    status,
    headers: { 'content-type': 'application/json', 'inin-correlation-id': correlationId, ...headers },
  })
}

/** An error as the platform writes it (`ErrorBody`). */
export function errorBody(status: number, error: PlatformErrorFacts, contextId: string): JsonObject {
  const { details = [], ...facts } = error
  return {
    ...facts,
    status,
    contextId,
    details: details.map(({ errorCode, fieldName }) => ({ errorCode, fieldName })),
    errors: [],
  }
}
