import { Readable } from 'node:stream'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { explain, type ExplainOptions } from '../../../src/commands/explain.ts'
import { causes, type Cause, type Explanation, guesses } from '../../../src/report/explanation.ts'
import { explainText } from '../../../src/report/explain-text.ts'
import { inputsOf } from '../../support/contracts.ts'
import { folderWith } from '../../support/folder.ts'
import { rejected } from '../../support/rejected.ts'

const prodId = '0a1b2c3d-4567-89ab-cdef-1234567890ab'
const devId = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'
const contract = {
  formatVersion: 1,
  flow: { id: prodId, name: 'Customer Onboarding', type: 'WORKFLOW' },
  inputs: inputsOf({
    'Flow.customerId': { type: 'string', pattern: '^CUST-\\d{5}$' },
    'Flow.attempts': { type: 'integer' },
    'Flow.ids': { type: 'array', items: { type: 'string' } },
    'Flow.authToken': { type: 'string', maxLength: 12 },
  }),
  outputs: null,
  source: { kind: 'api', region: 'mypurecloud.ie' },
}
const project: Readonly<Record<string, unknown>> = {
  'flow-contract.config.json': {
    environments: { dev: { region: 'mypurecloud.com' }, prod: { region: 'mypurecloud.ie' } },
    recordFrom: 'prod',
    flows: {
      onboarding: {
        name: 'Customer Onboarding',
        id: { dev: devId, prod: prodId },
        callerExpects: { required: ['Flow.customerId'] },
      },
    },
  },
  'flow-contracts/onboarding.flow.json': contract,
  'flow-contracts/recorded.json': {
    formatVersion: 1,
    flows: { onboarding: { prod: { id: prodId, version: '3.0', datePublished: '2025-03-29T10:15:00.000Z' } } },
  },
}

interface Given {
  readonly payload?: unknown
  readonly answer?: unknown
  readonly options?: ExplainOptions
  readonly files?: Readonly<Record<string, unknown>>
}

/** Explains a payload and an answer, each written to a file of a project. */
async function explained({ payload, answer, options = {}, files = {} }: Given): Promise<Explanation> {
  const folder = folderWith({
    ...project,
    ...files,
    ...(payload === undefined ? {} : { 'body.json': payload }),
    ...(answer === undefined ? {} : { 'answer.txt': answer }),
  })
  return explain({
    flow: 'onboarding',
    from: folder,
    variables: {},
    ...(payload === undefined ? {} : { file: join(folder, 'body.json') }),
    ...(answer === undefined ? {} : { error: join(folder, 'answer.txt') }),
    ...options,
  })
}

function verdicts({ causes }: Explanation, verdict: Cause['verdict']): readonly string[] {
  return causes.filter((cause) => cause.verdict === verdict).map(({ cause }) => cause)
}

function whyOf({ causes }: Explanation, name: Cause['cause']): string | undefined {
  return causes.find(({ cause }) => cause === name)?.why
}

function guess({ guesses }: Explanation, name: string): string | undefined {
  return guesses.find(({ guess }) => guess === name)?.verdict
}

const well = { 'Flow.customerId': 'CUST-99887' }
const founding = { flowId: prodId, inputs: { customerId: 'CUST-99887' } }
const refused = { message: 'Invalid flow input: customerId is required', code: 'invalid.value', status: 422 }

describe('the founding case', () => {
  test('with payload and answer', async () => {
    const found = await explained({ payload: founding, answer: refused })
    expect(found).toMatchObject({ kind: 'launch request', passed: false, meaning: { about: 'inputs' } })
    expect(found.diagnosis?.repairs[0]).toMatchObject({
      complete: true,
      result: { flowId: prodId, inputData: { 'Flow.customerId': 'CUST-99887' } },
    })
    expect(verdicts(found, 'yes')).toEqual(['envelope', 'name'])
    expect(verdicts(found, 'possible')).toEqual([])
    expect(verdicts(found, 'doctor')).toEqual(['not-published', 'moved'])
    expect(Object.fromEntries(found.guesses.map(({ guess, verdict }) => [guess, verdict]))).toEqual({
      casing: 'no',
      'query-string': 'no',
      scopes: 'no',
      environment: 'no',
      publishing: 'doctor',
      'data-type': 'no',
      'nested-wrapper': 'no',
      'flow-error-handling': 'no',
    })
  })

  test('with the answer alone, as one has it at night', async () => {
    const found = await explained({ answer: refused })
    expect(found.diagnosis).toBeUndefined()
    expect(verdicts(found, 'possible')).toEqual(['envelope', 'name', 'case', 'nesting', 'null', 'missing'])
    expect(found.causes.find(({ cause }) => cause === 'name')?.why).toContain('Flow.customerId')
    expect(guess(found, 'data-type')).toBe('no')
    expect(explainText(found).join('\n')).toContain('No payload is given')
  })

  test('with the payload alone', async () => {
    const found = await explained({ payload: founding })
    expect(verdicts(found, 'yes')).toEqual(['envelope', 'name'])
    expect(verdicts(found, 'doctor')).toEqual(['region', 'not-published', 'moved'])
    expect(verdicts(found, 'unknown')).toEqual(['permission', 'sign-in', 'rate-limit'])
  })
})

describe('the causes that lie in a payload', () => {
  const launch = (inputData: unknown): unknown => ({ flowId: prodId, inputData })
  test.each<[name: string, payload: unknown, causes: readonly Cause['cause'][]]>([
    ['a bare name', { customerId: 'CUST-99887' }, ['name']],
    ['a misspelt name', { 'Flow.custmerId': 'CUST-99887' }, ['name']],
    ['another case', { 'Flow.customerID': 'CUST-99887' }, ['case']],
    ['a scope of another case', { 'flow.customerId': 'CUST-99887' }, ['case']],
    ['snake case without scope', { customer_id: 'CUST-99887' }, ['name', 'case']],
    ['nested for dotted', { Flow: { customerId: 'CUST-99887' } }, ['nesting']],
    ['nested in a launch', launch({ Flow: { customerId: 'CUST-99887' } }), ['nesting']],
    ['a level of bot sessions', launch({ variables: well }), ['envelope']],
    ['an envelope that no launch has', { variables: well }, ['envelope']],
    ['a level of many names', launch({ payload: well }), ['envelope']],
    ['another key', { flowId: prodId, input: well }, ['envelope']],
    ['a key of another case', { flowid: prodId, inputData: well }, ['envelope']],
    ['text for the object', launch(JSON.stringify(well)), ['type']],
    ['text for a number', { ...well, 'Flow.attempts': '3' }, ['type']],
    ['a lone value for a list', { ...well, 'Flow.ids': 'a' }, ['type']],
    ['null', { ...well, 'Flow.attempts': null }, ['null']],
    ['a value that is not allowed', { 'Flow.customerId': '99887' }, ['value']],
    ['nothing', {}, ['missing']],
    ['no object', [], ['type', 'missing']],
  ])('%s', async (_, payload, expected) => {
    const found = await explained({ payload })
    expect(found.passed).toBe(false)
    expect(verdicts(found, 'yes')).toEqual(expected)
  })

  test('none of them where the payload passes', async () => {
    const found = await explained({ payload: well })
    expect(found).toMatchObject({ kind: 'inputs', passed: true, diagnosis: { violations: [], repairs: [] } })
    expect(verdicts(found, 'yes')).toEqual([])
    expect(explainText(found)).toContain('It passes this contract.')
  })
})

describe('what the answer tells', () => {
  test('a payload that passes and was refused: the flow has moved, or another payload was sent', async () => {
    const found = await explained({ payload: { flowId: prodId, inputData: well }, answer: refused })
    expect(found.passed).toBe(false)
    expect(verdicts(found, 'possible')).toEqual(['moved'])
  })

  test('404: whose id it is, and where else the flow is known', async () => {
    const answer = { code: 'architect.flow.not.found', status: 404 }
    const other = await explained({ payload: { flowId: devId, inputData: well }, answer })
    expect(verdicts(other, 'yes')).toEqual(['region'])
    expect(guess(other, 'environment')).toBe('yes')
    const region = other.causes.find(({ cause }) => cause === 'region')
    for (const text of [devId, prodId, 'dev (mypurecloud.com)']) expect(region?.why).toContain(text)
    const own = await explained({ payload: { flowId: prodId, inputData: well }, answer })
    expect(verdicts(own, 'possible')).toEqual(['region'])
    const alone = await explained({ answer: { ...answer, entityId: devId } })
    expect(verdicts(alone, 'yes')).toEqual(['region'])
    expect(guess(alone, 'environment')).toBe('yes')
  })

  test('403: the permission, which is a matter of roles and not of scopes', async () => {
    const found = await explained({ answer: { code: 'missing.any.permissions', status: 403 } })
    expect(verdicts(found, 'yes')).toEqual(['permission'])
    expect(found.causes.find(({ cause }) => cause === 'permission')?.why).toContain('architect:flow:launch')
    expect(guess(found, 'scopes')).toBe('no')
  })

  test('401: the sign-in', async () => {
    const found = await explained({ answer: { code: 'credentials.expired', status: 401 } })
    expect(verdicts(found, 'yes')).toEqual(['sign-in'])
    expect(found.causes.find(({ cause }) => cause === 'sign-in')?.why).toContain('expired')
  })

  test.each([
    ['429', 'HTTP/1.1 429 Too Many Requests\nRetry-After: 14\n\n{"code":"too.many.requests.retry.after"}', 'Wait 14 s'],
    [
      '400 of the sign-in',
      'HTTP/1.1 400 Bad Request\n\n{"error":"invalid_request","description":"rate limit exceeded"}',
      'Wait a minute',
    ],
  ])('%s: the rate limit, with the wait', async (_, answer, wait) => {
    const found = await explained({ answer })
    expect(verdicts(found, 'yes')).toEqual(['rate-limit'])
    expect(found.causes.find(({ cause }) => cause === 'rate-limit')?.why).toContain(wait)
  })

  test("503 is nobody's fault here", async () => {
    const found = await explained({ payload: well, answer: { code: 'service.unavailable', status: 503 } })
    expect(verdicts(found, 'yes')).toEqual([])
    expect(found.passed).toBe(false)
  })

  test('a run that failed: the flow had started', async () => {
    const flowErrorInfo = { code: 'error.workflow.expression.unexpectedNull', message: 'it was null' }
    const found = await explained({ answer: { id: 'x', status: 'FAILED', flowErrorInfo } })
    expect(guess(found, 'flow-error-handling')).toBe('yes')
    expect(verdicts(found, 'possible')).toContain('nesting')
  })

  test('a launch that was taken is no failure', async () => {
    const answer = `HTTP/1.1 200 OK\n\n{"id":"x","flowVersion":{"id":"1.0"}}`
    expect(await explained({ payload: well, answer })).toMatchObject({ passed: true })
    expect(await explained({ payload: founding, answer })).toMatchObject({ passed: false })
  })

  test.each([
    [{ code: 'credentials.expired', status: 401 }, 'the sign-in'],
    [{ code: 'missing.permissions', status: 403 }, 'a permission'],
    [{ code: 'architect.flow.not.found', status: 404 }, 'the flow itself'],
    [{ code: 'general.conflict', status: 409 }, 'the state'],
    [{ status: 415 }, 'Content-Type'],
    [{ status: 429 }, 'too many requests'],
    [{ status: 503 }, 'the platform'],
  ])('%j says nothing of the payload, with it and without', async (answer, subject) => {
    const alone = await explained({ answer })
    const both = await explained({ payload: founding, answer })
    for (const found of [alone, both]) {
      expect(verdicts(found, 'unknown')).toEqual(expect.arrayContaining(['envelope', 'name']))
      expect(whyOf(found, 'envelope')).toContain('The answer is about')
      expect(whyOf(found, 'envelope')).toContain(subject)
    }
    expect(whyOf(both, 'envelope')).toContain(
      'the payload has a fault of its own: customerId is to stand under inputData',
    )
    expect(explainText(both).join(' ')).toContain('the payload also has faults of its own')
    expect(explainText(alone).join(' ')).not.toContain('faults of its own')
    const passing = await explained({ payload: { flowId: prodId, inputData: well }, answer })
    expect(verdicts(passing, 'no')).toEqual(expect.arrayContaining(['envelope', 'name']))
    expect(explainText(passing).join(' ')).not.toContain('faults of its own')
  })

  test.each<[named: string, texts: readonly string[], absent: string]>([
    ['architect:flowExecution:view', ['reading an execution', 'a launch needs another, architect:flow:launch'], 'none'],
    ['architect:flow:view', ['reading flows', 'a launch needs another'], 'none'],
    ['architect:flow:launch', ['launching a flow'], 'another'],
    ['analytics:userDetail:view', ['analytics:userDetail:view;', 'a launch needs another'], 'none'],
    ['this', ['names none', 'architect:flow:launch'], 'another'],
  ])('403 that names %s: which permission, and what it is for', async (named, texts, absent) => {
    for (const answer of [
      { code: 'missing.any.permissions', status: 403, message: `You need one of [${named}]` },
      { code: 'missing.any.permissions', status: 403, messageParams: { permissions: `[${named}]` } },
    ]) {
      const found = await explained({ answer })
      const why = whyOf(found, 'permission')
      for (const text of texts) expect(why).toContain(text)
      expect(why).not.toContain(absent)
    }
  })

  test('what was given is not asked for; what is missing is, once, and by its name', async () => {
    const unknown = await explained({ answer: { status: 418 } })
    expect(JSON.stringify(unknown)).not.toContain('--error')
    expect(guess(unknown, 'scopes')).toBe('unknown')
    expect(guess(unknown, 'casing')).toBe('unknown')
    const form = await explained({
      answer: { status: 400, code: 'bad.request', message: 'inputData must be an object' },
    })
    const alone = await explained({ payload: founding })
    expect(JSON.stringify(alone.guesses)).not.toContain('FILE')
    expect(guess(alone, 'scopes')).toBe('unknown')
    for (const found of [unknown, form, alone])
      for (const { guess: name, verdict, why } of found.guesses) {
        expect(why.match(/give it/g)?.length ?? 0).toBeLessThan(2)
        // The live flow knows neither the payload nor the answer.
        expect([name, verdict === 'doctor']).toEqual([name, name === 'environment' || name === 'publishing'])
      }
  })

  test('a payload with a fault, and an answer that nobody knows: it is possible', async () => {
    const found = await explained({ payload: founding, answer: { status: 418 } })
    expect(verdicts(found, 'yes')).toEqual([])
    expect(verdicts(found, 'possible')).toEqual(['envelope', 'name'])
  })

  test('an answer that nobody knows is said to be unknown', async () => {
    const found = await explained({ answer: { status: 418 } })
    expect(found.meaning).toMatchObject({ certainty: 'unknown' })
    expect(verdicts(found, 'yes')).toEqual([])
    expect(verdicts(found, 'no')).not.toContain('envelope')
  })

  test('another type of flow, and a flow that was never published', async () => {
    const files = {
      'flow-contracts/onboarding.flow.json': { ...contract, flow: { ...contract.flow, type: 'INBOUNDCALL' } },
      'flow-contracts/recorded.json': undefined,
    }
    const { 'flow-contracts/recorded.json': _, ...rest } = { ...project, ...files }
    const folder = folderWith({ ...rest, 'answer.txt': refused })
    const found = await explain({ flow: 'onboarding', from: folder, error: join(folder, 'answer.txt'), variables: {} })
    expect(verdicts(found, 'possible')).toEqual(expect.arrayContaining(['not-published', 'not-launchable']))
  })
})

test('every cause and every guess is answered, each with one sentence', async () => {
  for (const given of [
    { payload: founding },
    { answer: refused },
    { answer: { status: 418 } },
    { payload: well, answer: { status: 500 } },
  ]) {
    const found = await explained(given)
    expect(found.causes.map(({ cause }) => cause)).toEqual(causes)
    expect(found.guesses.map(({ guess }) => guess)).toEqual(guesses)
    for (const { why } of [...found.causes, ...found.guesses]) expect(why).toMatch(/^\S.*\.$/)
  }
})

describe('what a payload is taken for', () => {
  test.each([
    ['inputs', well],
    ['inputs', { Flow: { customerId: 'CUST-99887' } }],
    ['inputs', { flow: { customerId: 'CUST-99887' } }],
    ['inputs', { inputs: well }],
    ['inputs', 'text'],
    ['inputs', [founding]],
    ['launch request', founding],
    ['launch request', { FlowId: prodId, InputData: well }],
    ['launch request', { flow_id: prodId }],
    ['launch request', { inputData: well }],
    ['bot session', { flow: { id: prodId }, externalSessionId: 'a', inputData: { variables: well } }],
  ])('%s: %j', async (kind, payload) => {
    expect((await explained({ payload: JSON.stringify(payload) })).kind).toBe(kind)
  })

  test('an input of such a name is an input', async () => {
    const files = {
      'flow-contracts/onboarding.flow.json': { ...contract, inputs: inputsOf({ flowId: {}, 'Flow.customerId': {} }) },
    }
    expect((await explained({ payload: { flowId: 'x', ...well }, files })).kind).toBe('inputs')
  })
})

describe('which contract judges', () => {
  test('is told with environment, version and publication', async () => {
    const found = await explained({ payload: well })
    expect(found.contract).toMatchObject({
      key: 'onboarding',
      name: 'Customer Onboarding',
      type: 'WORKFLOW',
      environment: 'prod',
      id: prodId,
      version: '3.0',
      datePublished: '2025-03-29T10:15:00.000Z',
      source: 'api',
      elsewhere: [{ environment: 'dev', id: devId, region: 'mypurecloud.com' }],
    })
    expect(found.next).toBe('npx flow-contract record onboarding --dry-run --env prod')
  })

  test('in another environment', async () => {
    const found = await explained({ payload: well, options: { env: 'dev' } })
    expect(found.contract).toMatchObject({ environment: 'dev', id: devId })
    expect(found.contract.version).toBeUndefined()
    expect(found.next).toBe('npx flow-contract record onboarding --dry-run --env dev')
  })

  test('is found by the id in a launch request when no flow is named', async () => {
    const folder = folderWith({ ...project, 'body.json': founding })
    const found = await explain({ from: folder, file: join(folder, 'body.json'), variables: {} })
    expect(found.contract.key).toBe('onboarding')
  })
})

function streamOf(text: string): AsyncIterable<Uint8Array> {
  return Readable.from([Buffer.from(text)])
}

describe('the standard input', () => {
  test('is the payload, or the answer', async () => {
    const payload = await explained({ options: { file: '-', input: streamOf(JSON.stringify(founding)) } })
    expect(payload).toMatchObject({ kind: 'launch request', file: 'standard input' })
    const answer = await explained({ options: { error: '-', input: streamOf(JSON.stringify(refused)) } })
    expect(answer).toMatchObject({ answer: { status: 422 } })
  })
})

describe('what cannot be explained', () => {
  const utf16 = Buffer.from('\ufeff{}', 'utf16le')
  test.each<[name: string, code: string, text: string, given: Given]>([
    ['nothing', 'usage', 'npx flow-contract explain', {}],
    ['two standard inputs', 'option-conflict', 'Name a file', { options: { file: '-', error: '-' } }],
    ['no such file', 'store-unreadable', 'no such file', { options: { file: 'none.json' } }],
    ['a folder', 'store-unreadable', 'it is a folder', { options: { file: '.' } }],
    ['an empty file', 'source-empty', 'body.json', { payload: ' \n' }],
    ['no JSON', 'payload-invalid', 'line 1, column 2', { payload: '{customerId: 1}' }],
    ['a name that stands twice', 'payload-invalid', 'each name once', { payload: '{"a":1,"a":2}' }],
    ['an HTTP response', 'payload-invalid', '--error', { payload: 'HTTP/1.1 422 No\n\n{}' }],
    ['an error body', 'payload-invalid', '--error', { payload: refused }],
    ['an answer that says nothing', 'answer-unreadable', 'curl -i', { answer: '{}' }],
    ['an unknown flow', 'flow-unknown', 'did you mean "onboarding"', { payload: well, options: { flow: 'onbording' } }],
    ['an unknown environment', 'environment-unknown', 'prod', { payload: well, options: { env: 'test' } }],
  ])('%s', async (_, code, text, given) => {
    const error = await rejected(explained(given))
    expect(error.code).toBe(code)
    expect(error.message).toContain(text)
  })

  test('a flow that nobody names', async () => {
    const folder = folderWith({ ...project, 'body.json': well })
    const error = await rejected(explain({ from: folder, file: join(folder, 'body.json'), variables: {} }))
    expect(error).toMatchObject({ code: 'flow-unnamed', message: expect.stringContaining('--flow onboarding') })
  })

  test.each([
    ['UTF-16', utf16, 'store-unreadable'],
    ['bytes', Buffer.from([0xff, 0x00, 0x12]), 'store-unreadable'],
    ['more than 10 MiB', Buffer.alloc(10 * 1024 * 1024 + 1, 32), 'source-too-large'],
  ])('%s', async (_, bytes, code) => {
    const input = Readable.from([bytes])
    expect((await rejected(explained({ options: { file: '-', input } }))).code).toBe(code)
  })

  test('a payload of inputs that nobody knows; an answer alone still can', async () => {
    const files = { 'flow-contracts/onboarding.flow.json': { ...contract, inputs: null } }
    expect((await rejected(explained({ payload: well, files }))).code).toBe('schema-unknown')
    expect(await explained({ answer: refused, files })).toMatchObject({ meaning: { about: 'inputs' } })
  })
})

test('a byte order mark is passed over', async () => {
  expect(await explained({ payload: `\ufeff${JSON.stringify(well)}` })).toMatchObject({ passed: true })
})

test('values under secret names are in neither text nor data', async () => {
  const payload = {
    flowId: prodId,
    inputs: { ...well, 'Flow.authToken': 's3cret-and-far-too-long', password: 's3cret', note: 'token=s3cret' },
  }
  const found = await explained({ payload, answer: { message: 'token: s3cret', status: 422 } })
  expect(found.passed).toBe(false)
  expect(JSON.stringify(found)).not.toContain('s3cret')
  expect(explainText(found).join('\n')).not.toContain('s3cret')
  expect(JSON.stringify(found)).toContain('CUST-99887')
})

test('a payload deeper than a call stack is explained', async () => {
  const found = await explained({ payload: '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000) })
  expect(found.passed).toBe(false)
  expect(() => JSON.stringify(found)).not.toThrow()
})

test('many unknown inputs take no long time', async () => {
  const payload = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`x${index}`, index]))
  const start = performance.now()
  const found = await explained({ payload })
  expect(performance.now() - start).toBeLessThan(20_000)
  expect(explainText(found).length).toBeLessThan(120)
})
