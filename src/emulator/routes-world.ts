import type { KeptLaunches } from '../repair/kept-launches.ts'
import type { AccessTokens, TokenHolder } from './access-tokens.ts'
import type { Answer } from './answer.ts'
import type { Executions } from './executions.ts'
import type { PagingLie } from './fault.ts'
import type { FlowCatalog } from './flow-catalog.ts'
import type { LaunchSettings } from './launch-flow.ts'
import type { EmulatedOrganization } from './organization-entity.ts'
import type { ReceivedLaunch } from './received-launch.ts'

/** What the routes answer from. */
export interface RoutesWorld {
  readonly organization: EmulatedOrganization
  readonly catalog: FlowCatalog
  readonly tokens: AccessTokens
  readonly log: KeptLaunches<ReceivedLaunch>
  readonly executions: Executions
  /** How many requests a token has in a minute. */
  readonly rateLimit: number
  readonly settings: LaunchSettings
}

/** What a request brings along, and what it leaves. */
export interface Exchange {
  /** How a listing is to lie. */
  lie: PagingLie | undefined
  /** The launch that it was. */
  launch?: ReceivedLaunch
}

/** What a route finds in its context. */
export interface RouteContext {
  readonly Bindings: Exchange
  readonly Variables: { holder: TokenHolder }
}

/** Makes an answer go out, with an id of its own. */
export type Send = (answer: Answer) => Response
