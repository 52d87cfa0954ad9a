import { describe, expect, test } from 'vitest'
import { FlowContractError } from '../../../src/contract/errors.ts'
import type { ReceivedLaunch } from '../../../src/emulator/received-launch.ts'
import type { AnsweredRequest } from '../../../src/emulator/with-faults.ts'
import type { Violation } from '../../../src/inputs/violation.ts'
import type { EmulatedProject } from '../../../src/report/emulation.ts'
import { emulationJson } from '../../../src/report/emulation-json.ts'
import { emulationText } from '../../../src/report/emulation-text.ts'
import { onboarding } from '../../support/contracts.ts'

const project: EmulatedProject = {
  url: 'http://127.0.0.1:4010',
  credentials: { clientId: 'an-id', clientSecret: 'a-secret' },
  environment: 'dev',
  flows: [{ key: 'onboarding', id: 'e3b2', version: '3.0', contract: onboarding }],
  silentDrops: false,
  latency: 0,
  isOpen: false,
}

const violation: Violation = {
  rule: 'wrong-type',
  path: '/inputData/Flow.pin',
  message: 'Flow.pin: expected a string',
  received: 4711,
  source: 'contract',
}

const answered: AnsweredRequest = {
  method: 'POST',
  path: '/api/v2/flows/executions',
  status: 200,
  milliseconds: 3.26,
  launch: undefined,
}

const launch: ReceivedLaunch = {
  kind: 'execution',
  flow: 'onboarding',
  body: { secret: 1 },
  violations: [],
  status: 200,
}

function told(facts: Partial<AnsweredRequest>): string[] {
  return emulationText({ event: 'request', answered: { ...answered, ...facts } })
}

/** The second line for a launch. */
function verdict(facts: Partial<ReceivedLaunch>): string | undefined {
  return told({ launch: { ...launch, ...facts } })[1]
}

describe('the start', () => {
  const lines = emulationText({ event: 'started', project })

  test('has what to set in the environment of a service', () => {
    expect(lines.filter((line) => line.includes('GENESYS'))).toEqual([
      '  GENESYS_API_URL=http://127.0.0.1:4010',
      '  GENESYS_LOGIN_URL=http://127.0.0.1:4010',
      '  GENESYS_CLIENT_ID=an-id',
      '  GENESYS_CLIENT_SECRET=a-secret',
    ])
    expect(lines.join('\n')).toContain('made up for this run, these are no secrets')
  })

  test('names the flows: twenty, and how many more', () => {
    expect(lines).toContain('  onboarding: "Customer Onboarding", WORKFLOW, 3.0, 1 input, id e3b2')
    const flows = Array.from({ length: 23 }, (_, index) => ({ ...project.flows[0], key: `flow-${index}` }))
    const many = emulationText({ event: 'started', project: { ...project, flows: flows as EmulatedProject['flows'] } })
    expect(many.filter((line) => line.includes('Customer Onboarding'))).toHaveLength(20)
    expect(many).toContain('  and 3 more')
  })

  test('warns where other machines reach it, and there alone', () => {
    expect(lines.join('\n')).not.toContain('warning:')
    expect(emulationText({ event: 'started', project: { ...project, isOpen: true } }).join('\n')).toContain('warning:')
  })
})

describe('a request', () => {
  test('is one line', () => {
    expect(told({ method: 'GET', path: '/api/v2/flows', status: 429 })).toEqual(['GET /api/v2/flows 429 3 ms'])
    expect(told({ status: undefined })).toEqual(['POST /api/v2/flows/executions connection reset 3 ms'])
  })

  test('that launches has a second one, with the flow and the verdict', () => {
    expect(verdict({ executionId: 'e-1' })).toBe('  started: onboarding, execution e-1')
    expect(verdict({ kind: 'bot-session', sessionId: 's-1' })).toBe('  started: onboarding, session s-1')
    expect(verdict({ status: 404, flow: undefined })).toBe('  refused: unknown flow')
    expect(verdict({ status: 422, violations: [violation, violation] })).toBe(
      '  refused: onboarding: Flow.pin: expected a string (and 1 more)',
    )
    expect(verdict({ violations: [violation] })).toBe('  accepted: onboarding: Flow.pin: expected a string')
    expect(verdict({ status: 500, error: new FlowContractError('schema-unknown', 'nobody knows') })).toBe(
      '  refused: onboarding: nobody knows',
    )
  })

  test('moves no cursor, is not endless, and shows no secret', () => {
    const [line = ''] = told({ path: `/api?access_token=abcdef&x=\u001b[2J${'y'.repeat(1000)}` })
    expect(line).toContain('access_token=***&x=\\u001b[2J')
    expect(line.length).toBeLessThan(260)
  })
})

test('the end counts the launches', () => {
  expect(emulationText({ event: 'stopped', counts: { launches: 1, bad: 0 } })).toEqual(['Stopped after 1 launch'])
  expect(emulationText({ event: 'stopped', counts: { launches: 2, bad: 1 } })).toEqual([
    'Stopped after 2 launches, 1 of them bad',
  ])
})

test('as JSON, an event has what is wrong with a launch, and no value of it', () => {
  const bad = { ...answered, status: undefined, launch: { ...launch, violations: [violation] } }
  expect(emulationJson({ event: 'request', answered: bad })).toEqual({
    event: 'request',
    method: 'POST',
    path: '/api/v2/flows/executions',
    status: null,
    milliseconds: 3.3,
    launch: {
      kind: 'execution',
      flow: 'onboarding',
      violations: [
        { rule: 'wrong-type', path: '/inputData/Flow.pin', message: 'Flow.pin: expected a string', source: 'contract' },
      ],
    },
  })
  expect(emulationJson({ event: 'started', project })).toMatchObject({ url: project.url, flows: [{ id: 'e3b2' }] })
  expect(emulationJson({ event: 'stopped', counts: { launches: 2, bad: 1 } })).toEqual({
    event: 'stopped',
    launches: 2,
    bad: 1,
  })
})
