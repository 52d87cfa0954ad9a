import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { isObject } from '../contract/json.ts'

/** What is known of an answer that led to an error. */
export interface AnswerFacts {
  readonly status?: number | undefined
  /** The platform's name for this exchange, which its support asks for. */
  readonly correlationId?: string | undefined
  readonly cause?: unknown
}

/** Something went wrong between this process and the platform. `host` is the one that was asked, with its port if it has one. */
export class PlatformError extends FlowContractError {
  readonly host: string
  readonly status: number | undefined
  readonly correlationId: string | undefined

  constructor(code: string, host: string, message: string, facts: AnswerFacts = {}) {
    const correlation = facts.correlationId === undefined ? '' : ` (correlation id ${escapeText(facts.correlationId)})`
    super(code, `${escapeText(message)}${correlation}`, facts.cause === undefined ? undefined : { cause: facts.cause })
    this.host = host
    this.status = facts.status
    this.correlationId = facts.correlationId
  }
}

/** `host-unreachable`: no connection to the host, or no answer in time. */
export class HostUnreachableError extends PlatformError {
  constructor(host: string, reason: string, cause?: unknown) {
    super(
      'host-unreachable',
      host,
      `Cannot reach ${host}: ${reason}. Check the region and this machine's network, then run the command again`,
      { cause },
    )
  }
}

/** `connection-lost`: the host hung up before its answer was complete. */
export class ConnectionLostError extends PlatformError {
  constructor(host: string, tries: number, cause?: unknown) {
    super(
      'connection-lost',
      host,
      `${host} hung up before its answer was complete, ${timesText(tries)}. Run the command again; if it stays so, ask who runs the network`,
      { cause },
    )
  }
}

/** `answer-redirected`: the host sent on to another place. Credentials do not follow. */
export class AnswerRedirectedError extends PlatformError {
  constructor(host: string, target: string | undefined, facts: AnswerFacts) {
    const place = target === undefined ? 'another address' : target
    super(
      'answer-redirected',
      host,
      `${host} answered ${facts.status ?? 'with a redirect'}: go to ${place}. Credentials are never sent on. ` +
        `Correct the region or the URLs; if a proxy sends you there, sign in to it first`,
      facts,
    )
  }
}

/** `answer-unreadable`: what came back is not what the platform answers: a web page, no JSON, too large, of another form. */
export class UnreadableAnswerError extends PlatformError {
  constructor(host: string, found: string, facts: AnswerFacts = {}) {
    const status = facts.status === undefined ? '' : ` with status ${facts.status}`
    super(
      'answer-unreadable',
      host,
      `${host} answered${status}, but ${found}. Check the region, and whether a proxy or a sign-in page stands in between`,
      facts,
    )
  }
}

/** `rate-limited`: the platform takes no more requests for now. */
export class RateLimitedError extends PlatformError {
  /** How long the platform asks to wait, in seconds; undefined when it did not say. */
  readonly retryAfter: number | undefined

  constructor(host: string, tries: number, retryAfter: number | undefined, facts: AnswerFacts) {
    const wait = retryAfter === undefined ? 'a minute' : `${retryAfter} s`
    super(
      'rate-limited',
      host,
      `${host} takes no more requests for now (status ${facts.status ?? 429}, ${timesText(tries)}). Wait ${wait}, then run the command again`,
      facts,
    )
    this.retryAfter = retryAfter
  }
}

/** `platform-failed`: the platform answered with a failure of its own, such as 503. */
export class PlatformFailedError extends PlatformError {
  constructor(host: string, tries: number, facts: AnswerFacts) {
    super(
      'platform-failed',
      host,
      `${host} answered with status ${facts.status ?? 'unknown'}, ${timesText(tries)}. Run the command again later, and look at the platform's status page`,
      facts,
    )
  }
}

/** `sign-in-refused`: the credentials do not sign in, or are no longer good. */
export class SignInRefusedError extends PlatformError {
  constructor(host: string, reason: string, remedy: string, facts: AnswerFacts) {
    super('sign-in-refused', host, `${host} refused the sign-in: ${reason}. ${remedy}`, facts)
  }
}

/** `permission-missing`: the credentials are good, but may not do this. */
export class PermissionMissingError extends PlatformError {
  constructor(host: string, what: string, permission: string, reason: string, facts: AnswerFacts) {
    super(
      'permission-missing',
      host,
      `${host} refused to give ${what}: ${reason}. Give a role of this OAuth client the permission ${permission}, in the divisions of the flows`,
      facts,
    )
  }
}

/** `flow-not-visible`: no flow, or no version of a flow, is seen under that id. */
export class FlowNotVisibleError extends PlatformError {
  /** What was asked for and not seen. */
  readonly flows: readonly string[]

  constructor(host: string, flows: readonly string[], facts: AnswerFacts = {}) {
    const one = flows.length === 1
    super(
      'flow-not-visible',
      host,
      `${host} shows no ${flows.join(', no ')}: deleted, never there, in another organisation or region, or in a division ` +
        `outside the role of this OAuth client. Check ${one ? 'the id or the exact name' : 'the ids and the exact names'}, and that the region is the right one`,
      facts,
    )
    this.flows = flows
  }
}

/** Whether an error says that something is not visible; by its code, since a client may come from another copy of this module. */
export function isNotVisible(error: unknown): boolean {
  return isObject(error) && error['code'] === 'flow-not-visible'
}

/** `request-refused`: the platform refused a request for another reason. */
export class RequestRefusedError extends PlatformError {
  constructor(host: string, what: string, reason: string, facts: AnswerFacts) {
    super(
      'request-refused',
      host,
      `${host} refused to give ${what} with status ${facts.status ?? 'unknown'}: ${reason}. Correct what it names, then run the command again`,
      facts,
    )
  }
}

function timesText(tries: number): string {
  return tries === 1 ? 'once' : `${tries} times in a row`
}
