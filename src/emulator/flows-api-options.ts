import type { ContractsLike } from '../contract/contracts.ts'
import type { EmulatedClient, EmulatorCredentials } from './emulated-client.ts'
import type { EmulatedFlow } from './emulated-flow.ts'
import type { EmulatedOrganization } from './organization-entity.ts'
import type { AnsweredRequest } from './with-faults.ts'

/** An emulated organisation, and how it answers. */
export interface FlowsApiOptions {
  /** The organisation's flows; the project's contracts, with what its config expects, if absent. */
  readonly contracts?: ContractsLike
  /**
   * The environment of the project's config whose organisation this is: its contracts count, and the ids that flows have in
   * other environments are unknown, as on the platform. If absent, the contracts are those that tests judge by, and a flow
   * is found by its id in any environment.
   */
  readonly environment?: string
  /** What the contracts do not say of a flow, by flow key, id or exact name. */
  readonly flows?: Readonly<Record<string, EmulatedFlow>>
  /** The client that can sign in and may do everything; a random one if absent. */
  readonly credentials?: EmulatorCredentials
  /** Further clients, which may do what their permissions let them do. */
  readonly clients?: readonly EmulatedClient[]
  readonly organization?: EmulatedOrganization
  /**
   * What becomes of a launch whose inputs break the flow's contract: it is refused with this status, 422 if absent, as
   * users report it. Or, as others report, it is accepted, inputs that the flow does not know are dropped, and the run
   * fails later. It is among the `violations` in each case.
   */
  readonly onBadLaunch?: 422 | 400 | 'silent'
  /** How long a run takes from launch to end, in milliseconds; 100 if absent. */
  readonly executionTime?: number
  /** How many requests a token has in a minute, `Infinity` for no limit; 300 if absent, as on the platform. */
  readonly rateLimit?: number
  /** How long an access token is good, in seconds; a day if absent. */
  readonly tokenLifetime?: number
  /** How many launches and executions are kept, the latest; 10,000 if absent. */
  readonly keptLaunches?: number
  /** How long every answer takes at least, in milliseconds; 0 if absent. */
  readonly latency?: number
  /**
   * Is told of every request that was answered, such as to log it. What it throws is no matter of the client:
   * `assertValid` throws it instead.
   */
  readonly onAnswer?: (answered: AnsweredRequest) => void
  /** The time, in epoch milliseconds. */
  readonly now?: () => number
  /** Makes the ids of executions, sessions and answers, and the access tokens; random UUIDs if absent. */
  readonly newId?: () => string
}
