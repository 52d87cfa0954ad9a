import { randomBytes, randomUUID } from 'node:crypto'
import type { FlowContract } from '../contract/contract.ts'
import type { Violation } from '../inputs/violation.ts'
import { KeptLaunches } from '../repair/kept-launches.ts'
import { openContracts } from '../store/open-contracts.ts'
import { AccessTokens } from './access-tokens.ts'
import { assertOptions } from './assert-options.ts'
import type { EmulatorCredentials } from './emulated-client.ts'
import { Executions } from './executions.ts'
import type { Fault } from './fault.ts'
import { Faults } from './faults.ts'
import { FlowCatalog } from './flow-catalog.ts'
import type { FlowsApiOptions } from './flows-api-options.ts'
import { Listener } from './listener.ts'
import { flowsApiForms } from './options-forms.ts'
import { anyOrganization } from './organization-entity.ts'
import type { ReceivedLaunch } from './received-launch.ts'
import { flowsRoutes } from './routes.ts'
import { tellingAnswers, withFaults } from './with-faults.ts'

/** The platform's API for flows, as one `fetch`: for tests, in place of an organisation. */
export interface FlowsApi {
  /** Answers a request. Rejects as a network does when `fail` asked for a reset. */
  readonly fetch: (request: Request) => Promise<Response>
  /** What `POST /oauth/token` takes. */
  readonly credentials: EmulatorCredentials
  /** The launches that were received and are kept, the oldest first. */
  readonly launches: readonly ReceivedLaunch[]
  /** How many launches were received, also those that are not kept any more. */
  readonly launchCount: () => number
  /** How many of them were bad: they broke their flow's contract, or could not be judged. */
  readonly badLaunchCount: () => number
  /** What is wrong with them, launch by launch. */
  readonly violations: readonly Violation[]
  /**
   * Throws `launches-invalid`, which explains each launch that broke its flow's contract or could not be judged. First of
   * all it throws what `onAnswer` threw.
   */
  readonly assertValid: () => void
  /** Lets the next requests go wrong; after that it answers as usual. Throws `fault-invalid`. */
  readonly fail: (fault: Fault) => void
  /**
   * Publishes the next version of a flow, or a new flow. Throws `contract-invalid` for what is no contract, and
   * `flow-duplicated` when its ids belong to two flows.
   */
  readonly publish: (contract: FlowContract) => void
}

/**
 * An emulated organisation with the flows of these contracts. Throws `emulator-options-invalid`, `contract-invalid` for
 * what is no contract, `flow-duplicated` when two contracts share an id, `flow-unknown` when `flows` names one that is not
 * there and, without `contracts`, what `openContracts` and reading the contract files throw.
 */
export function createFlowsApi(options: FlowsApiOptions = {}): FlowsApi {
  assertOptions(options, flowsApiForms)
  return flowsApiOf(options)
}

/** The same for options that were looked at already, together with others. */
export function flowsApiOf(options: FlowsApiOptions): FlowsApi {
  const { now = Date.now, newId = randomUUID, onBadLaunch = 422, keptLaunches = 10_000, executionTime = 100 } = options
  const credentials = options.credentials ?? randomCredentials()
  const { environment } = options
  const contracts = options.contracts ?? openContracts(environment === undefined ? {} : { environment })
  const catalog = new FlowCatalog(contracts, { settings: options.flows, isOneEnvironment: environment !== undefined })
  const log = new KeptLaunches<ReceivedLaunch>(keptLaunches, 'that the emulator received')
  const faults = new Faults()
  const clients = [credentials, ...(options.clients ?? [])]
  const tokens = new AccessTokens({ clients, lifetime: options.tokenLifetime ?? 86_400, now, newId })
  const routes = flowsRoutes({
    catalog,
    tokens,
    log,
    executions: new Executions(keptLaunches),
    organization: options.organization ?? anyOrganization,
    rateLimit: options.rateLimit ?? 300,
    settings: { onBadLaunch, newId, executionTime, now },
  })
  const answer = withFaults({ faults, tokens, latency: options.latency ?? 0, newId }, async (request, exchange) =>
    routes.fetch(request, exchange),
  )
  const listener = new Listener(options.onAnswer)
  return {
    fetch: tellingAnswers(answer, (answered) => listener.tell(answered)),
    credentials,
    get launches() {
      return log.launches
    },
    launchCount: () => log.count,
    badLaunchCount: () => log.badCount,
    get violations() {
      return log.violations
    },
    assertValid: () => {
      listener.assertWell()
      log.assertValid()
    },
    fail: (fault) => faults.add(fault),
    publish: (contract) => catalog.publish(contract, new Date(now()).toISOString()),
  }
}

function randomCredentials(): EmulatorCredentials {
  return { clientId: randomUUID(), clientSecret: randomBytes(32).toString('base64url') }
}
