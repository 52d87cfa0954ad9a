import { expect, test } from 'vitest'
import { createFlowsApi } from '../../../src/emulator/flows-api.ts'
import { contractOf, inputsOf } from '../../support/contracts.ts'
import { signedIn } from '../../support/flows-api-client.ts'
import { folderWith } from '../../support/folder.ts'

const inputs = inputsOf({ 'Flow.customerId': { type: 'string' } })
// As a file recorded from prod gives it to whoever asks for dev.
const inDev = contractOf(inputs, {
  environment: 'dev',
  id: 'id-in-dev',
  ids: ['id-in-dev', 'e3b2c1a0-4567-89ab-cdef-1234567890ab'],
})
const idInProd = inDev.flow.id ?? ''
const launchOf = (flowId: string): object => ({ flowId, inputData: { 'Flow.customerId': 'CUST-1' } })

test('an organisation that nobody named stands for every environment', async () => {
  const api = createFlowsApi({ contracts: [inDev] })
  const client = await signedIn(api)
  for (const id of ['id-in-dev', idInProd]) {
    expect((await client.get(`/api/v2/flows/${id}`)).body['id']).toBe('id-in-dev')
    expect((await client.launch(launchOf(id))).status).toBe(200)
  }
  api.assertValid()
})

test('one that was named knows no ids of the others, and says whose they are', async () => {
  const api = createFlowsApi({ contracts: [inDev], environment: 'dev' })
  const client = await signedIn(api)
  expect((await client.launch(launchOf('id-in-dev'))).status).toBe(200)
  api.assertValid()
  expect((await client.get(`/api/v2/flows/${idInProd}`)).body['code']).toBe('architect.flow.not.found')
  expect((await client.get(`/api/v2/flows?id=${idInProd}`)).body['total']).toBe(0)
  const answer = await client.launch(launchOf(idInProd))
  expect(answer).toMatchObject({ status: 404, body: { message: 'Could not find flow with specified ID.' } })
  expect(api.launches[1]).toMatchObject({ flow: 'onboarding', violations: [{ path: '/flowId', received: idInProd }] })
  expect(() => api.assertValid()).toThrow(/flowId is the id of flow "onboarding" in another\s+environment than "dev"/)
})

test('a contract that knows no id of its environment is found by each', async () => {
  const contract = contractOf(inputs, { ids: ['one', 'other'] })
  const client = await signedIn(createFlowsApi({ contracts: [contract], environment: 'dev' }))
  for (const id of ['one', 'other']) expect((await client.launch(launchOf(id))).status).toBe(200)
})

test('what is published by another id is the same flow, and is found by no other id than before', async () => {
  const api = createFlowsApi({ contracts: [inDev], environment: 'dev' })
  const client = await signedIn(api)
  api.publish(contractOf(inputs))
  expect((await client.get('/api/v2/flows')).body).toMatchObject({
    total: 1,
    entities: [{ id: 'id-in-dev', publishedVersion: { id: '2.0' } }],
  })
  expect((await client.launch(launchOf(idInProd))).status).toBe(404)
})

test('the contracts of the project are those of the environment', async () => {
  const { flow, source } = inDev
  const folder = folderWith({
    'flow-contracts/onboarding.flow.json': { formatVersion: 1, flow, inputs, outputs: null, source },
    'flow-contract.config.json': {
      recordFrom: 'prod',
      environments: { dev: { region: 'mypurecloud.com' }, prod: { region: 'mypurecloud.ie' } },
      flows: { onboarding: { id: { dev: 'id-in-dev', prod: idInProd } } },
    },
  })
  const before = process.cwd()
  process.chdir(folder)
  try {
    const statuses = async (environment?: string): Promise<readonly number[]> => {
      const client = await signedIn(createFlowsApi(environment === undefined ? {} : { environment }))
      return [(await client.launch(launchOf('id-in-dev'))).status, (await client.launch(launchOf(idInProd))).status]
    }
    expect(await statuses()).toEqual([200, 200])
    expect(await statuses('dev')).toEqual([200, 404])
    expect(await statuses('prod')).toEqual([404, 200])
    await expect(statuses('test')).rejects.toMatchObject({ code: 'environment-unknown' })
  } finally {
    process.chdir(before)
  }
})
