import { describe, expect, test } from 'vitest'
import { faultAnswer } from '../../../src/emulator/fault-answer.ts'
import { responseOf } from '../../../src/emulator/answer.ts'
import { type AnswerMeaning, meaningOf } from '../../../src/platform/answer-meaning.ts'
import { answerMeanings } from '../../../src/platform/answer-meanings.ts'
import { readAnswer } from '../../../src/platform/read-answer.ts'

function meaning(answer: object): AnswerMeaning {
  return meaningOf(readAnswer(JSON.stringify(answer)))
}

describe('each code and status that is known', () => {
  test.each<[answer: object, about: AnswerMeaning['about'], text: string]>([
    [{ status: 400, code: 'bad.request' }, 'request', 'form or a value'],
    [{ code: 'invalid.value' }, 'request', 'form or a value'],
    [{ status: 401 }, 'sign-in', 'not accepted'],
    [{ status: 401, code: 'credentials.expired' }, 'sign-in', 'has expired'],
    [{ status: 401, code: 'authentication.required' }, 'sign-in', 'carried no access token'],
    [{ status: 403 }, 'permission', 'architect:flow:launch'],
    [{ status: 403, code: 'missing.any.permissions' }, 'permission', 'architect:flow:launch'],
    [{ status: 404, code: 'architect.flow.not.found' }, 'flow', 'no flow with this id'],
    [{ status: 404, code: 'not.found' }, 'flow', 'nothing under this address'],
    [{ status: 409, code: 'general.conflict' }, 'conflict', 'conflicts'],
    [{ status: 415 }, 'media-type', 'not sent as JSON'],
    [{ status: 422, code: 'invalid.value' }, 'inputs', 'reported'],
    [{ status: 422 }, 'inputs', 'reported'],
    [{ status: 429 }, 'rate', '300 a minute'],
    [{ error: 'invalid_request', description: 'rate limit exceeded', status: 400 }, 'rate', '/oauth/token'],
    [{ error: 'invalid_client', description: 'client not found' }, 'sign-in', 'client id and secret'],
    [{ status: 500, code: 'internal.server.error' }, 'platform', 'itself failed'],
    [{ status: 503, code: 'service.unavailable' }, 'platform', 'does not serve'],
    [{ status: 504 }, 'platform', 'in time'],
    [{ status: 520 }, 'platform', 'failed'],
    [{ code: 'ECONNREFUSED', message: 'connect' }, 'platform', 'no answer'],
    [{ code: 'error.workflow.expression.unexpectedNull' }, 'run', 'without a value'],
    [{ status: 'FAILED', flowErrorInfo: { message: 'it broke' } }, 'run', 'is FAILED'],
  ])('%j', (answer, about, text) => {
    const found = meaning(answer)
    expect(found.about).toBe(about)
    expect(found.meaning).toContain(text)
    expect(found.remedy).toMatch(/\S/)
    expect(found.certainty).not.toBe('unknown')
  })
})

test.each([
  [{ status: 418 }],
  [{ message: 'something' }],
  [{ code: 'strange.code' }],
  [{ status: 418, code: 'strange.code' }],
])('%j is said to be unknown', (answer) => {
  const found = meaning(answer)
  expect(found).toMatchObject({ about: 'unknown', certainty: 'unknown' })
  expect(found.meaning).toContain('unknown')
})

test('an unknown code of a known status is named', () => {
  expect(meaning({ status: 404, code: 'strange.code' }).meaning).toContain('strange.code is not one that is known')
  expect(meaning({ status: 404, code: 'not.found' }).meaning).not.toContain('known here')
})

test('an ordinary invalid_request is no throttling', () => {
  expect(meaning({ error: 'invalid_request', description: 'grant_type is missing', status: 400 }).about).toBe('request')
})

test("what a launch answers to wrong inputs is never stated as the platform's own word", () => {
  for (const { about, certainty, meaning } of answerMeanings.filter(
    ({ about }) => about === 'inputs' || about === 'run',
  )) {
    expect({ about, certainty }).toEqual({ about, certainty: 'reported' })
    expect(meaning).toContain('is reported to')
  }
})

test.each([401, 403, 404, 409, 429, 500, 503, 504])("the emulator's own %i is understood", async (status) => {
  const response = responseOf(faultAnswer(status), '11111111-2222-3333-4444-555555555555')
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`)
  const answer = readAnswer([`HTTP/1.1 ${status} Error`, ...headers, '', await response.text()].join('\r\n'))
  expect(answer).toMatchObject({ status, correlationId: '11111111-2222-3333-4444-555555555555' })
  expect(meaningOf(answer)).toMatchObject({ certainty: 'documented' })
  expect(meaningOf(answer).meaning).not.toContain('known here')
  if (status === 429) expect(answer.retryAfter).toBe(1)
})
