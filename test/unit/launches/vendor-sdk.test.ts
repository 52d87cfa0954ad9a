import { expect, test } from 'vitest'
import { watchLaunches } from '../../../src/launches.ts'
import { onboarding } from '../../support/contracts.ts'
import { foundingLaunch, goodLaunch } from '../../support/founding-launch.ts'
import { launchServer } from '../../support/launch-server.ts'
import { expectHeard } from '../../support/orders-of-mocks.ts'
import { sdkAt } from '../../support/vendor-sdk.ts'

test("the founding launch, sent by the vendor's SDK to one that refuses it, is heard and explained", async () => {
  await using server = await launchServer(({ body }) => (body.includes('inputData') ? 200 : 422))
  using watch = watchLaunches({ contracts: [onboarding] })
  const architect = new (sdkAt(server.origin).ArchitectApi)()
  await architect.postFlowsExecutions(goodLaunch as { flowId: string })
  expect(() => watch.assertValid()).not.toThrow()
  // @ts-expect-error Its types refuse it too; a service in JavaScript does not ask them.
  await expect(architect.postFlowsExecutions(foundingLaunch)).rejects.toMatchObject({ id: 'an-execution' })
  expect(watch.launches.map(({ body, sentBy }) => [body, sentBy])).toEqual([
    [goodLaunch, 'node:http'],
    [foundingLaunch, 'node:http'],
  ])
  expect(() => watch.assertValid()).toThrow(/Fix: move `customerId` out of `inputs` into `inputData`/)
  expectHeard({ ...watch, launches: watch.launches.slice(1) }, 1)
})
