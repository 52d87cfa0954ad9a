import { describe, expect, test } from 'vitest'
import { guardLaunches, type FailOnBadLaunchOptions } from '../../../src/launches/fail-on-bad-launch.ts'
import { watchLaunches, type WatchLaunchesOptions } from '../../../src/launches.ts'
import { onboarding } from '../../support/contracts.ts'
import { hookedPlaces } from '../../support/orders-of-mocks.ts'
import { thrown } from '../../support/thrown.ts'

const badOfBoth: readonly (readonly [unknown, string])[] = [
  [null, 'this is null, and must be an object of options'],
  ['onboarding', 'this is "onboarding", and must be an object of options'],
  [{ contracts: 5 }, 'contracts is 5, and must be a list of contracts, or what openContracts() gives'],
  [{ contracts: 'onboarding' }, 'contracts is "onboarding", and must be a list of contracts'],
  [{ contracts: ['onboarding'] }, 'contracts is ["onboarding"], and must be a list of contracts'],
  [{ contracts: [null] }, 'contracts is [null], and must be a list of contracts'],
  [{ url: 'gateway' }, 'url is "gateway", and must be a regular expression'],
  [{ unknownFlows: 'alow' }, 'unknownFlows is "alow", and must be "refuse" or "allow" (did you mean "allow"?)'],
  [{ unknownFlow: 'allow' }, 'unknownFlow is unknown (did you mean "unknownFlows"?)'],
  [{ url: 1, unknownFlows: 2 }, 'url is 1, and must be a regular expression; unknownFlows is 2, and must be'],
]

const badOfWatch: readonly (readonly [unknown, string])[] = [
  [{ keptLaunches: -1 }, 'keptLaunches is -1, and must be a whole number from 0, or Infinity'],
  [{ keptLaunches: Number.NaN }, 'keptLaunches is NaN, and must be a whole number'],
  [{ keptLaunches: '5' }, 'keptLaunches is "5", and must be a whole number'],
  [{ onLaunch: 'print' }, 'onLaunch is "print", and must be a function'],
]

const onlyOfWatch: readonly [unknown, string] = [{ keptLaunches: 5 }, 'keptLaunches is unknown']

const noHooks = {
  beforeAll: () => undefined,
  beforeEach: () => undefined,
  afterEach: () => undefined,
  afterAll: () => undefined,
  isConcurrent: () => false,
}

describe('options that are none are refused, and nothing is hooked', () => {
  test.each([...badOfBoth, ...badOfWatch])('watchLaunches(%j)', (options, told) => {
    const before = hookedPlaces()
    const error = thrown(() => watchLaunches(options as WatchLaunchesOptions))
    expect(error).toMatchObject({ code: 'watch-options-invalid' })
    expect(error.message).toContain(told)
    expect(hookedPlaces()).toEqual(before)
  })

  test.each([...badOfBoth, onlyOfWatch])('failOnBadLaunch(%j)', (options, told) => {
    const error = thrown(() => guardLaunches(noHooks, options as FailOnBadLaunchOptions))
    expect(error).toMatchObject({ code: 'watch-options-invalid' })
    expect(error.message).toContain(told)
  })
})

test('options that are well, or undefined, are taken', () => {
  const some = new Set([onboarding])
  for (const options of [
    {},
    { contracts: [], url: /x/, unknownFlows: 'refuse', keptLaunches: 0, onLaunch: () => undefined },
    { contracts: some, unknownFlows: 'allow', keptLaunches: Infinity },
    { contracts: undefined, url: undefined, keptLaunches: undefined },
  ])
    watchLaunches(options as WatchLaunchesOptions).restore()
  expect(() => guardLaunches(noHooks)).not.toThrow()
})
