import { FlowContractError } from '../contract/errors.ts'
import { answerOfBody, type KnownAround } from './answer-of-body.ts'
import { readHttpText } from './http-text.ts'
import { inspectedError } from './inspected-error.ts'
import { jsonInText } from './json-in-text.ts'
import type { PlatformAnswer } from './platform-answer.ts'
import { unwrapError } from './unwrap-error.ts'

const saysNothing = 'it has neither a status nor a code nor a message'

const nothingAround: KnownAround = { status: undefined, headers: new Map() }

/**
 * Reads an answer of the platform from what somebody kept of it: an `ErrorBody`, the error of `/oauth/token`, an HTTP
 * response with its headers, what HTTP clients and the platform's SDK print, an execution with its `flowErrorInfo`, or
 * plain words. Secrets are left out. Throws `answer-unreadable` when the text says nothing of an answer.
 */
export function readAnswer(text: string): PlatformAnswer {
  const content = text.replace(/^\ufeff/, '')
  if (content.trim() === '') throw unreadable('it is empty')
  if (content.includes('\u0000')) throw unreadable('it is binary')
  const http = readHttpText(content)
  if (http === undefined) return ofContent(content, nothingAround)
  if (http.body.trim() === '') return { form: 'HTTP response', ...answerOfBody({}, http) }
  return { ...ofContent(http.body, http), form: isPage(http.body) ? 'web page' : 'HTTP response' }
}

function ofContent(content: string, around: KnownAround): PlatformAnswer {
  if (isPage(content)) return ofPage(content, around)
  const found = jsonInText(content)
  const unwrapped = unwrapError(found?.value)
  if (found === undefined) return ofWords(content, around)
  if (unwrapped === undefined) return ofScalar(found.value, content, around)
  const { body, wrapped, executionStatus, text } = unwrapped
  const status = around.status ?? unwrapped.status ?? statusIn(found.before)
  const headers = new Map([...around.headers, ...unwrapped.headers])
  if (text !== undefined && isPage(text)) return ofPage(text, { status, headers })
  const facts = {
    ...answerOfBody(body, { status, headers }),
    ...(executionStatus === undefined ? {} : { executionStatus }),
  }
  if (Object.keys(facts).length === 0) throw unreadable(saysNothing)
  return { form: isSignIn(body) ? 'sign-in error' : wrapped ? "client's error" : 'error body', ...facts }
}

function ofScalar(value: unknown, content: string, around: KnownAround): PlatformAnswer {
  if (typeof value === 'string') return ofWords(value, around)
  if (typeof value === 'number' || around.status !== undefined) return ofWords(content, around)
  throw unreadable(saysNothing)
}

/** The errors of OAuth (RFC 6749, 5.2) have their code under `error`, and no `code`. */
function isSignIn(body: Readonly<Record<string, unknown>>): boolean {
  return typeof body['error'] === 'string' && body['code'] === undefined
}

function isPage(content: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|\?xml)\b/i.test(content)
}

function ofPage(page: string, around: KnownAround): PlatformAnswer {
  const title = /<title[^>]*>([^<]{1,120})/i.exec(page.slice(0, 8192))?.[1] ?? ''
  return { form: 'web page', ...answerOfBody(title.trim() === '' ? {} : { message: title }, around) }
}

// `422 Unprocessable Entity`, `status code 422`, `status: 422`, `"POST … HTTP/1.1" 422`.
const statusInWords =
  /^\W*([1-5]\d\d)(?= [A-Z]|:|\W*$)|\bstatus(?:[ _-]?code)?\W{1,4}([1-5]\d\d)\b|\bHTTP(?:\/[\d.]+)?"?\s+([1-5]\d\d)\b/im

function ofWords(content: string, around: KnownAround): PlatformAnswer {
  const inspected = inspectedError(content)
  if (inspected !== undefined) {
    const status = around.status ?? inspected.status ?? statusIn(content)
    return { form: "client's error", ...answerOfBody(inspected.body, { status, headers: inspected.headers }) }
  }
  const status = around.status ?? statusIn(content)
  return { form: 'text', ...answerOfBody({ message: content }, { ...around, status }) }
}

function statusIn(words: string): number | undefined {
  const match = statusInWords.exec(words.slice(0, 20_000))
  const status = Number(match?.[1] ?? match?.[2] ?? match?.[3])
  return Number.isNaN(status) ? undefined : status
}

function unreadable(why: string): FlowContractError {
  return new FlowContractError(
    'answer-unreadable',
    `This is no answer of the platform: ${why}. Give the error's JSON, or the HTTP response as curl -i prints it`,
  )
}
