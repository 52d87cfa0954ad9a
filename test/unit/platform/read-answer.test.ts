import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { PlatformAnswer } from '../../../src/platform/platform-answer.ts'
import { isFailure } from '../../../src/platform/platform-answer.ts'
import { readAnswer } from '../../../src/platform/read-answer.ts'
import { thrown } from '../../support/thrown.ts'

const contextId = '11111111-2222-3333-4444-555555555555'
const body = {
  message: 'Invalid flow input: customerId is required',
  code: 'invalid.value',
  status: 422,
  messageParams: { input: 'customerId', authToken: 's3cret-in-params' },
  contextId,
  details: [{ errorCode: 'invalid.value', fieldName: 'customerId' }],
  errors: [],
}
const json = JSON.stringify(body)
const founding: Partial<PlatformAnswer> = {
  status: 422,
  code: 'invalid.value',
  message: 'Invalid flow input: customerId is required',
  correlationId: contextId,
}
const head = [
  'HTTP/1.1 422 Unprocessable Entity',
  'Content-Type: application/json',
  'Set-Cookie: session=s3cretcookie',
  'Authorization: Bearer s3crettoken',
  `inin-CORRELATION-id: ${contextId}`,
]

describe('the founding answer is read alike, in whatever form it was kept', () => {
  const axios = { status: 422, statusText: 'Unprocessable Entity', headers: { 'x-key': 's3cret' }, data: body }
  const sdk = { ...axios, data: undefined, headers: {}, body, text: json, error: { text: json, method: 'POST' } }
  test.each<[form: PlatformAnswer['form'], kept: string, text: string]>([
    ['error body', 'JSON', json],
    ['error body', 'JSON after a byte order mark', `\ufeff${json}`],
    ['error body', 'JSON in a line of a log', `2025-03-29 10:15:00 POST /flows/executions {"a":1 ${json}`],
    ['error body', 'JSON and a status after it', `${json}\n422\n`],
    ['HTTP response', 'curl -i', [...head, '', json].join('\n')],
    ['HTTP response', 'with CRLF', [...head, '', json].join('\r\n')],
    ['HTTP response', 'HTTP/2, without a reason', ['HTTP/2 422 ', ...head.slice(1), '', json].join('\r\n')],
    ['HTTP response', 'without the empty line', [...head, json].join('\n')],
    ['HTTP response', 'after 100 Continue', ['HTTP/1.1 100 Continue', '', ...head, '', json].join('\r\n')],
    ['HTTP response', 'after a proxy', ['HTTP/1.1 200 Connection established', '', ...head, '', json].join('\n')],
    [
      'HTTP response',
      'after a redirect',
      ['HTTP/1.1 307 Temporary', 'Location: https://a.example/', '', '<html>', ...head, '', json].join('\n'),
    ],
    [
      'HTTP response',
      'curl -v',
      [
        '*   Trying 127.0.0.1:443...',
        '> POST /api/v2/flows/executions HTTP/1.1',
        '> Authorization: Bearer s3crettoken',
        '> ',
        ...head.map((line) => `< ${line}`),
        '< ',
        '{ [181 bytes data]',
        '* Connection #0 to host left intact',
        json,
      ].join('\n'),
    ],
    ["client's error", "axios' response", JSON.stringify(axios)],
    [
      "client's error",
      "axios' error",
      JSON.stringify({ message: 'Request failed', code: 'ERR_BAD_REQUEST', response: axios }),
    ],
    ["client's error", "the SDK's error", JSON.stringify(sdk)],
    ["client's error", 'got', JSON.stringify({ response: { statusCode: 422, body: json, headers: [] } })],
    ["client's error", 'a logger', JSON.stringify({ level: 50, err: { response: { status: 422, data: json } } })],
    [
      "client's error",
      'console.log',
      inspect({ config: { headers: { Authorization: 'Bearer s3crettoken' } }, ...axios }, { depth: 5 }),
    ],
    [
      "client's error",
      'console.log of an error',
      `AxiosError: Request failed with status code 422\n    at settle (a.js:1:1) ${inspect({ code: 'ERR_BAD_REQUEST', response: axios }, { depth: 5 })}`,
    ],
  ])('%s: %s', (form, _kept, text) => {
    const answer = readAnswer(text)
    expect(answer).toMatchObject({ ...founding, form })
    expect(JSON.stringify(answer)).not.toContain('s3cret')
    expect(isFailure(answer)).toBe(true)
  })

  test('in words, without a code', () => {
    const { message, ...read } = readAnswer('422 Unprocessable Entity\nInvalid flow input: customerId is required\n')
    expect(read).toEqual({ form: 'text', status: 422 })
    expect(message).toContain('Invalid flow input: customerId is required')
  })
})

test('keeps details and parameters, and masks what is named like a secret', () => {
  expect(readAnswer(json)).toMatchObject({
    details: [{ errorCode: 'invalid.value', fieldName: 'customerId' }],
    messageParams: { input: 'customerId', authToken: '***' },
  })
})

/** The wait in an answer 429 with this header and this message. */
function waitIn(header: string, message = 'Rate limit exceeded.'): number | undefined {
  const body = JSON.stringify({ message, code: 'too.many.requests.retry.after' })
  return readAnswer(`HTTP/1.1 429 Too Many Requests\n${header}\n\n${body}`).retryAfter
}

describe('the wait', () => {
  test.each([
    ['in seconds', 'Retry-After: 14', 14],
    ['in any case', 'retry-after:7', 7],
    [
      "as a date, by the answer's own clock",
      'Date: Sat, 29 Mar 2025 10:15:00 GMT\nRetry-After: Sat, 29 Mar 2025 10:15:30 GMT',
      30,
    ],
    ['as a date that is past', 'Date: Sat, 29 Mar 2025 10:15:00 GMT\nRetry-After: Sat, 29 Mar 2025 10:14:30 GMT', 0],
    ['as a date without a clock', 'Retry-After: Sat, 29 Mar 2025 10:15:30 GMT', undefined],
    ['as nonsense', 'Retry-After: soon', undefined],
    ['not at all', 'Server: a', undefined],
  ])('%s', (_, header, seconds) => {
    expect(waitIn(header)).toBe(seconds)
  })

  test('as the message has it, when no header does', () => {
    expect(waitIn('Server: a', 'Rate limit exceeded the maximum. Retry the request in [12] seconds')).toBe(12)
  })
})

test('reads the errors of the sign-in', () => {
  expect(readAnswer('{"error":"invalid_client","description":"client not found: a"}')).toEqual({
    form: 'sign-in error',
    code: 'invalid_client',
    message: 'client not found: a',
  })
  const throttled = 'HTTP/1.1 400 Bad Request\n\n{"error":"invalid_request","error_description":"rate limit exceeded"}'
  expect(readAnswer(throttled)).toMatchObject({ status: 400, code: 'invalid_request', message: 'rate limit exceeded' })
})

test('reads an execution, and why it failed', () => {
  const execution = { id: 'x', status: 'FAILED', flowErrorInfo: { code: 'error.workflow.expression.unexpectedNull' } }
  expect(readAnswer(JSON.stringify(execution))).toMatchObject({
    executionStatus: 'FAILED',
    code: 'error.workflow.expression.unexpectedNull',
  })
  expect(isFailure(readAnswer('{"id":"x","status":"COMPLETED"}'))).toBe(false)
})

test('reads a web page as one, with its title', () => {
  const page = '<!DOCTYPE html><html><head><title>Sign in</title></head></html>'
  expect(readAnswer(page)).toEqual({ form: 'web page', message: 'Sign in' })
  expect(readAnswer(`HTTP/1.1 502 Bad Gateway\n\n${page}`)).toMatchObject({ form: 'web page', status: 502 })
})

test('a status alone is an answer; 2xx is no failure', () => {
  expect(readAnswer('HTTP/2 503')).toEqual({ form: 'HTTP response', status: 503 })
  expect(isFailure(readAnswer('HTTP/1.1 200 OK\n\n{"id":"x","flowVersion":{"id":"1.0"}}'))).toBe(false)
  expect(isFailure(readAnswer('HTTP/1.1 302 Found'))).toBe(true)
})

test.each([
  ['nothing', ''],
  ['white space', ' \n\t'],
  ['bytes', 'a\u0000b'],
  ['an empty object', '{}'],
  ['an empty list', '[]'],
  ['null', 'null'],
  ['an object that says nothing', '{"id":"x"}'],
])('%s is no answer', (_, text) => {
  const error = thrown(() => readAnswer(text))
  expect(error.code).toBe('answer-unreadable')
  expect(error.message).toContain('curl -i')
})

test.each([
  ['a header in the words', 'status 401, Authorization: Bearer abcdef-s3cret'],
  ['basic credentials', 'status 401 with Basic czNjcmV0OnMzY3JldA=='],
  ['a web token', 'status 401, got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzM2NyZXQifQ.c2lnbmF0dXJl'],
  ['an assignment', 'status 400: client_secret=s3cret-value'],
  ['a url', 'status 400 from https://me:s3cret@login.example/oauth/token'],
  ['a long random text', `status 401 ${'aB3_'.repeat(20)}`],
])('%s is masked in a message', (_, text) => {
  const { message = '' } = readAnswer(JSON.stringify({ message: text }))
  expect(message).toContain('***')
  expect(message).not.toMatch(/s3cret|czNjcmV0|eyJ|aB3_aB3_/)
})

test('an id in a message is no secret', () => {
  const message = 'No flow e3b2c1a0-4567-89ab-cdef-1234567890ab at /api/v2/flows/executions'
  expect(readAnswer(JSON.stringify({ message })).message).toBe(message)
})

test('moves no cursor, and stays short', () => {
  const { message = '', code = '' } = readAnswer(
    JSON.stringify({ message: `\u001b[2J\u202e${'long '.repeat(1000)}`, code: `a\u0007${'b'.repeat(500)}` }),
  )
  expect(message).toMatch(/^\\u001b\[2J\\u202elong/)
  expect(message.length).toBeLessThanOrEqual(300)
  expect(code.length).toBeLessThanOrEqual(120)
})
