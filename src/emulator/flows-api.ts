import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as timer } from 'node:timers/promises'
import type { FlowContract } from '../contract/contract.ts'
import type { ContractsLike } from '../contract/contracts.ts'
import type { Violation } from '../inputs/violation.ts'
import { openContracts } from '../store/open-contracts.ts'
import { AccessTokens, type EmulatorCredentials } from './access-tokens.ts'
import { responseOf } from './answer.ts'
import { faultAnswer } from './fault-answer.ts'
import { connectionReset, type Fault, Faults } from './faults.ts'
import { FlowCatalog } from './flow-catalog.ts'
import { LaunchLog } from './launch-log.ts'
import type { ReceivedLaunch } from './received-launch.ts'
import { flowsRoutes } from './routes.ts'

/** An emulated organisation, and how it answers. */
export interface FlowsApiOptions {
  /** The organisation's flows; the project's contracts, with what its config expects, if absent. */
  readonly contracts?: ContractsLike
  /** The client that can sign in; a random one if absent. */
  readonly credentials?: EmulatorCredentials
  /**
   * What becomes of a launch that breaks the flow's contract: refused, as users report it, or accepted in silence, as
   * others do. It is among the `violations` in both cases. Refused if absent.
   */
  readonly onBadLaunch?: 'refuse' | 'accept'
  /** How many launches are kept, the latest; 10,000 if absent. */
  readonly keptLaunches?: number
  /** The time, in epoch milliseconds. */
  readonly now?: () => number
  /** Makes the ids of executions and answers; random UUIDs if absent. */
  readonly newId?: () => string
}

/** The platform's API for flows, as one `fetch`: for tests, in place of an organisation. */
export interface FlowsApi {
  /** Answers a request. Rejects as a network does when `fail` asked for a reset. */
  readonly fetch: (request: Request) => Promise<Response>
  /** What `POST /oauth/token` takes. */
  readonly credentials: EmulatorCredentials
  /** The launches that were received, the oldest first. */
  readonly launches: readonly ReceivedLaunch[]
  /** What is wrong with them, launch by launch. */
  readonly violations: readonly Violation[]
  /** Throws `launches-invalid` when a launch broke its flow's contract or could not be judged. */
  readonly assertValid: () => void
  /** Lets the next requests go wrong; after that it answers as usual. Throws `fault-invalid`. */
  readonly fail: (fault: Fault) => void
  /** Publishes the next version of a flow, or a new flow. Throws `flow-duplicated` when its ids belong to two flows. */
  readonly publish: (contract: FlowContract) => void
}

/**
 * An emulated organisation with the flows of these contracts. Throws `flow-duplicated` when two of them share an id and,
 * without `contracts`, what `openContracts` and reading the contract files throw.
 */
export function createFlowsApi(options: FlowsApiOptions = {}): FlowsApi {
  const { now = Date.now, newId = randomUUID, onBadLaunch = 'refuse', keptLaunches = 10_000 } = options
  const credentials = options.credentials ?? randomCredentials()
  const catalog = new FlowCatalog(options.contracts ?? openContracts())
  const log = new LaunchLog(keptLaunches)
  const faults = new Faults()
  const tokens = new AccessTokens(credentials, now)
  const routes = flowsRoutes({ catalog, tokens, log, settings: { onBadLaunch, newId } })
  return {
    fetch: async (request) => {
      const fault = faults.next()
      if (fault?.delay !== undefined) await timer(fault.delay)
      if (fault?.reset === true) throw connectionReset()
      if (fault?.status !== undefined) return responseOf(faultAnswer(fault.status), newId())
      return routes.fetch(request)
    },
    credentials,
    get launches() {
      return log.launches
    },
    get violations() {
      return log.violations
    },
    assertValid: () => log.assertValid(),
    fail: (fault) => faults.add(fault),
    publish: (contract) => catalog.publish(contract, new Date(now()).toISOString()),
  }
}

function randomCredentials(): EmulatorCredentials {
  return { clientId: randomUUID(), clientSecret: randomBytes(32).toString('base64url') }
}
