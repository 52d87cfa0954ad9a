import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answeredGuesses } from '../../src/commands/explain/guesses.ts'
import type { Evidence } from '../../src/commands/explain/evidence.ts'
import { payloadCauses } from '../../src/commands/explain/payload-causes.ts'
import { platformCauses } from '../../src/commands/explain/platform-causes.ts'
import { FlowContractError } from '../../src/contract/errors.ts'
import { escapeText } from '../../src/contract/escape-text.ts'
import { meaningOf } from '../../src/platform/answer-meaning.ts'
import type { PlatformAnswer } from '../../src/platform/platform-answer.ts'
import { readAnswer } from '../../src/platform/read-answer.ts'
import { explainText } from '../../src/report/explain-text.ts'
import { causes, guesses, type JudgedBy } from '../../src/report/explanation.ts'
import { onboarding } from '../support/contracts.ts'

const secret = 'Zk3yQ-s3cret_Vx9Lw2Tq8Rb5Nd1Hf6Jg4Pm7Sc0'
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'Flow.customerId is required',
    '\u001b[2J',
    '\u202e',
    'rate limit exceeded',
    `Bearer ${secret}`,
    `token=${secret}`,
  ),
)
const code = fc.oneof(
  words,
  fc.constantFrom('not.found', 'bad.credentials', 'missing.permissions', 'invalid.value', 'invalid_client'),
)
const errorBody = fc.record(
  {
    message: words,
    code,
    status: fc.oneof(fc.integer({ min: 100, max: 600 }), words),
    messageParams: fc.dictionary(words, words, { maxKeys: 3 }),
    contextId: words,
    entityId: words,
    details: fc.array(fc.record({ errorCode: words, fieldName: words }, { requiredKeys: [] }), { maxLength: 3 }),
    error: words,
    description: words,
  },
  { requiredKeys: [] },
)
const wrapped = fc
  .tuple(
    errorBody,
    fc.array(fc.constantFrom('response', 'data', 'body', 'error', 'err', 'flowErrorInfo', 'text'), { maxLength: 4 }),
    fc.boolean(),
  )
  .map(([body, around, isText]) =>
    around.reduce<unknown>((inner, name) => ({ [name]: isText ? JSON.stringify(inner) : inner }), body),
  )
const json = fc.oneof(wrapped, fc.jsonValue()).map((value) => JSON.stringify(value))
const header = fc.oneof(
  fc.constantFrom(
    'Retry-After: 3',
    'Retry-After: soon',
    `Set-Cookie: ${secret}`,
    `Authorization: Bearer ${secret}`,
    'ININ-Correlation-Id: a-b',
  ),
  fc.tuple(words, words).map(([name, value]) => `${name}: ${value}`),
)
const http = fc
  .tuple(
    fc.integer({ min: 100, max: 599 }),
    fc.array(header, { maxLength: 4 }),
    fc.oneof(json, words),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '< '),
  )
  .map(([status, headers, body, end, lead]) =>
    [`${lead}HTTP/1.1 ${status} Words`, ...headers.map((line) => lead + line), lead, body].join(end),
  )
const kept = fc.oneof(
  json,
  http,
  words,
  fc.tuple(words, json).map(([before, text]) => `${before} ${text}`),
)

/** What is read; undefined for a text that is refused on purpose. */
function read(text: string): PlatformAnswer | undefined {
  try {
    return readAnswer(text)
  } catch (error) {
    if (error instanceof FlowContractError) return undefined
    throw error
  }
}

const judgedBy: JudgedBy = {
  key: 'onboarding',
  name: 'Customer Onboarding',
  type: 'WORKFLOW',
  source: 'api',
  elsewhere: [],
}

test('whatever text an answer is: it is read or refused on purpose; every cause and guess is answered; nothing moves the cursor, no secret is told', () => {
  let count = 0
  fc.assert(
    fc.property(kept, (text) => {
      const answer = read(text)
      if (answer === undefined) return
      count += 1
      const meaning = meaningOf(answer)
      const evidence: Evidence = { contract: onboarding, judgedBy, answer: { read: answer, meaning } }
      const found = [...payloadCauses(evidence), ...platformCauses(evidence)]
      expect(found.map(({ cause }) => cause)).toEqual(causes)
      const answered = answeredGuesses(evidence, found)
      expect(answered.map(({ guess }) => guess)).toEqual(guesses)
      const lines = explainText({
        contract: judgedBy,
        answer,
        meaning,
        causes: found,
        guesses: answered,
        next: 'npx flow-contract record onboarding --dry-run',
        passed: false,
      })
      const told = `${lines.join('')}${JSON.stringify(answer)}`
      expect(told).toBe(escapeText(told))
      expect(told).not.toContain(secret)
    }),
    { numRuns: 2_000 },
  )
  expect(count).toBeGreaterThan(1_000)
})

test('an answer is read alike from its JSON, from its HTTP text and from what clients put around it', () => {
  fc.assert(
    fc.property(
      fc.record({
        code: fc.constantFrom('not.found', 'invalid.value'),
        status: fc.integer({ min: 400, max: 599 }),
        message: fc.stringMatching(/^[A-Za-z]{1,20}$/),
      }),
      (body) => {
        const text = JSON.stringify(body)
        const { form: _, ...plain } = readAnswer(text)
        for (const other of [
          `HTTP/2 ${body.status}\r\ncontent-type: application/json\r\n\r\n${text}`,
          JSON.stringify({ status: body.status, headers: {}, data: body }),
          JSON.stringify({ response: { status: body.status, body: text } }),
        ]) {
          const { form: __, ...same } = readAnswer(other)
          expect(same).toEqual(plain)
        }
      },
    ),
  )
})
