import { expect, test } from 'vitest'
import { createFlowsApi } from '../../../src/emulator/flows-api.ts'
import { ask } from '../../support/flows-api-client.ts'
import { thrown } from '../../support/thrown.ts'

const { fail } = createFlowsApi({ contracts: [] })

test.each<[unknown, string]>([
  [{ times: 0, status: 503 }, 'times is 0, and must be a whole number from 1, or Infinity'],
  [{ times: 1.5, status: 503 }, 'times is 1.5'],
  [{ status: 200 }, 'status is 200, and must be a whole number from 400 to 599'],
  [{ status: 600 }, 'status is 600'],
  [{ status: '503' }, 'status is "503"'],
  [{ delay: -1 }, 'delay is -1, and must be milliseconds, 0 or more'],
  [{ delay: Number.NaN }, 'delay is NaN'],
  [{ delay: '5' }, 'delay is "5"'],
  [{ drip: Infinity }, 'drip is Infinity'],
  [{ retryAfter: 0.5, status: 429 }, 'retryAfter is 0.5'],
  [{ reset: 1 }, 'reset is 1, and must be true or false'],
  [{ paging: 'lost' }, 'paging is "lost", and must be "repeat", "endless" or "wrong-total"'],
  [{ path: 7, status: 500 }, 'path is 7'],
])('%j has a member that cannot be', (fault, message) => {
  expectRefused(fault, message)
})

test.each<[unknown, string]>([
  [{}, 'nothing goes wrong in it: give it a delay, html, status, reset, cut, drip, expireToken or paging'],
  [{ times: 3, method: 'POST' }, 'nothing goes wrong in it'],
  [{ reset: false, delay: 0 }, 'nothing goes wrong in it'],
  [{ stauts: 503 }, 'stauts is unknown (did you mean "status"?)'],
  [{ status: 503, wait: 10 }, 'wait is unknown: the members are times, method, path'],
  [{ retryAfter: 5 }, 'retryAfter goes with the status 429'],
  [{ status: 503, retryAfter: 5 }, 'retryAfter goes with the status 429'],
  [{ path: '/api/v2/flows?x=1', status: 500 }, 'path is "/api/v2/flows?x=1", and must be a path as it is sent'],
  [{ path: 'api/v2/flows', status: 500 }, 'path is "api/v2/flows"'],
  [{ path: '/api/v2/flows/{flowId}', status: 500 }, 'path is "/api/v2/flows/{flowId}"'],
  [{ path: '/api/../v2', status: 500 }, 'path is "/api/../v2"'],
  [{ method: 'PSTO', status: 500 }, 'method is "PSTO", and must be a method of HTTP'],
  [{ method: 'PST', status: 500 }, 'method is "PST", and must be a method of HTTP (did you mean "POST"?)'],
  [{ paging: 'repeat', method: 'POST' }, 'paging befalls only GET requests for a listing'],
  [{ paging: 'repeat', path: '/api/v2/flows/executions' }, 'paging befalls only GET requests for a listing'],
])('%j would befall no request, or do nothing', (fault, message) => {
  expectRefused(fault, message)
})

test.each<[unknown, string]>([
  [{ status: 503, reset: true }, 'status and reset cannot both be'],
  [{ html: true, cut: true }, 'html and cut cannot both be'],
])('%j contradicts itself', (fault, message) => {
  expectRefused(fault, message)
})

test.each([null, undefined, 5, 'reset', [{ reset: true }]])('%j is no fault', (fault) => {
  expectRefused(fault, '')
})

test('a member that is undefined, and one of the words of HTTP in any case, are well', async () => {
  const api = createFlowsApi({ contracts: [] })
  const fault = { status: 503, times: 2, delay: undefined, html: false, method: 'get' }
  api.fail(fault as object)
  expect((await ask(api, '/api/v2/flows')).status).toBe(503)
  // What becomes of the object later is another matter.
  fault.status = 200
  expect((await ask(api, '/api/v2/flows')).status).toBe(503)
  expect((await ask(api, '/api/v2/flows')).status).toBe(401)
})

function expectRefused(fault: unknown, message: string): void {
  const error = thrown(() => fail(fault as object))
  expect([error.code, error.message]).toEqual(['fault-invalid', expect.stringContaining(message)])
}
