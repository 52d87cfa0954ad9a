import { describe, expect, test } from 'vitest'
import { createFlowsApi } from '../../../src/emulator/flows-api.ts'
import { startFlowsApi } from '../../../src/emulator/start-flows-api.ts'
import { createMount } from '../../../src/launches/mount/mount.ts'
import { onboarding } from '../../support/contracts.ts'
import { rejected } from '../../support/rejected.ts'
import { thrown } from '../../support/thrown.ts'

const name = 'Customer Onboarding'
const client = { clientId: 'a', clientSecret: 'b' }

const slips: readonly (readonly [object, string])[] = [
  [{ onBadLaunch: 'refuse' }, 'onBadLaunch is "refuse", and must be 422, 400 or "silent"'],
  [{ onBadLaunch: 'silnet' }, '"silent" (did you mean "silent"?)'],
  [{ onBadLaunches: 'silent' }, 'onBadLaunches is unknown (did you mean "onBadLaunch"?)'],
  [{ speed: 1 }, 'speed is unknown: the members are contracts, environment, flows'],
  [{ rateLimit: 0 }, 'rateLimit is 0, and must be a whole number from 1, or Infinity'],
  [{ rateLimit: '5' }, 'rateLimit is "5"'],
  [{ keptLaunches: 1.5 }, 'keptLaunches is 1.5'],
  [
    { executionTime: -1, latency: Number.NaN },
    'executionTime is -1, and must be milliseconds, 0 or more; latency is NaN',
  ],
  [{ executionTime: '5' }, 'executionTime is "5"'],
  [{ tokenLifetime: 0 }, 'tokenLifetime is 0, and must be seconds, more than 0'],
  [{ tokenLifetime: '5' }, 'tokenLifetime is "5"'],
  [{ now: 5 }, 'now is 5, and must be a function'],
  [{ newId: 'x' }, 'newId is "x"'],
  [{ onAnswer: 5 }, 'onAnswer is 5'],
  [{ contracts: 5 }, 'contracts is 5, and must be a list of contracts'],
  [{ contracts: 'onboarding' }, 'contracts is "onboarding"'],
  [{ environment: '' }, 'environment is ""'],
  [{ credentials: {} }, 'credentials.clientId is missing; credentials.clientSecret is missing'],
  [{ credentials: { ...client, clientId: 7 } }, 'credentials.clientId is 7, and must be a text that is not empty'],
  [{ clients: client }, 'clients is {"clientId": "a", "clientSecret": ***}, and must be a list'],
  [{ clients: [{}] }, 'clients[0].clientId is missing'],
  [{ clients: [client, null] }, 'clients[1] is null'],
  [
    { clients: [{ ...client, permissions: 'architect:*' }] },
    'clients[0].permissions is "architect:*", and must be a list',
  ],
  [{ clients: [{ ...client, permission: [] }] }, 'clients[0].permission is unknown (did you mean "permissions"?)'],
  [{ organization: {} }, 'organization.id is missing'],
  [{ flows: 5 }, 'flows is 5, and must be an object'],
  [{ flows: { [name]: null } }, `flows["${name}"] is null`],
  [{ flows: { [name]: { state: 'draft' } } }, `flows["${name}"].state is "draft", and must be "published"`],
  [{ flows: { [name]: { stat: 'deleted' } } }, 'stat is unknown (did you mean "state"?)'],
  [{ flows: { [name]: { outputs: 5 } } }, 'outputs is 5, and must be an object, or a function that makes one'],
  [{ flows: { [name]: { failure: 'x' } } }, 'failure is "x"'],
  [{ flows: { [name]: { division: { id: 'd' } } } }, 'division.name is missing'],
]

test.each(slips)('%j: refused with what it must be', (options, message) => {
  const error = thrown(() => createFlowsApi({ contracts: [onboarding], ...options }))
  expect([error.code, error.message]).toEqual(['emulator-options-invalid', expect.stringContaining(message)])
})

test('options that are no object are refused', () => {
  for (const options of [null, 5, 'onboarding', [onboarding]]) {
    expect(thrown(() => createFlowsApi(options as object)).code).toBe('emulator-options-invalid')
  }
})

test('a secret is in no message', () => {
  for (const clientSecret of ['', 12_345, { hidden: 12_345 }]) {
    const { message } = thrown(() => createFlowsApi({ credentials: { ...client, clientSecret } as typeof client }))
    expect(message).toContain('credentials.clientSecret must be a text that is not empty')
    expect(message).not.toContain('12345')
  }
})

test('what is absent or undefined is as good as not said', () => {
  const options = { contracts: [onboarding], latency: undefined, clients: [{ ...client, permissions: undefined }] }
  expect(() => createFlowsApi(options as object)).not.toThrow()
  expect(() => createFlowsApi({ contracts: new Set([onboarding]) })).not.toThrow()
})

describe('what is no contract', () => {
  const none: readonly unknown[] = [
    null,
    'onboarding',
    {},
    { flow: { name: 'x' } },
    { ...onboarding, flow: { ...onboarding.flow, id: 7 } },
    { ...onboarding, inputs: undefined },
    { ...onboarding, outputs: 'any' },
  ]
  test.each(none)('%j: refused as one of the contracts, and when it is published', (contract) => {
    const { publish } = createFlowsApi({ contracts: [] })
    for (const use of [
      () => createFlowsApi({ contracts: [contract as typeof onboarding] }),
      () => publish(contract as typeof onboarding),
    ]) {
      const error = thrown(use)
      expect([error.code, error.message]).toEqual(['contract-invalid', expect.stringContaining('parseContract()')])
    }
  })
})

test('a port and an address that cannot be are refused before anything listens', async () => {
  const cases: readonly (readonly [object, string])[] = [
    [{ port: 'x' }, 'port is "x", and must be a whole number from 0 to 65535'],
    [{ port: -1 }, 'port is -1'],
    [{ port: 70_000 }, 'port is 70000'],
    [{ port: 1.5 }, 'port is 1.5'],
    [{ host: '' }, 'host is "", and must be a text that is not empty'],
    [{ host: 7 }, 'host is 7'],
    [{ prt: 4010 }, 'prt is unknown (did you mean "port"?)'],
    [{ latency: -1 }, 'latency is -1'],
  ]
  for (const [options, message] of cases) {
    const error = await rejected(startFlowsApi({ contracts: [], ...options }))
    expect([error.code, error.message]).toEqual(['emulator-options-invalid', expect.stringContaining(message)])
  }
})

test('a mount knows its own options too', () => {
  const cases: readonly (readonly [object, string])[] = [
    [{ regoin: 'mypurecloud.ie' }, 'regoin is unknown (did you mean "region"?)'],
    [{ region: 5 }, 'region is 5'],
    [{ port: 80 }, 'port is unknown'],
  ]
  for (const [options, message] of cases) {
    const error = thrown(() => createMount({ contracts: [], ...options }))
    expect([error.code, error.message]).toEqual(['emulator-options-invalid', expect.stringContaining(message)])
  }
  expect(() => createMount({ contracts: [], region: 'mypurecloud.ie', latency: 5 })).not.toThrow()
})
