import type { FlowContract } from '../contract/contract.ts'
import { escapeText } from '../contract/escape-text.ts'
import { isJsonObject, type Json, type JsonObject, ownMember } from '../contract/json.ts'
import { pointerOf, pointerTo } from '../contract/pointer.ts'
import { memberAt } from './envelope.ts'
import { endpointMeant, type LaunchEndpoint } from './launch-endpoint.ts'
import { printValue } from './print-value.ts'
import type { Violation } from './violation.ts'

/**
 * What is wrong with a request at the endpoint that it was sent to, which its body alone does not show: it has the form of
 * the other endpoint's requests, names a flow of a type that is not started there, or opens a bot session without what a
 * session needs. `contract` is that of the flow that the request names, where it is known.
 */
export function endpointViolations(
  endpoint: LaunchEndpoint,
  body: Json | undefined,
  contract: FlowContract | undefined,
): readonly Violation[] {
  if (!isJsonObject(body)) return []
  const meant = endpointMeant(body)
  if (meant !== undefined && meant !== endpoint) return [misplaced(meant, endpoint)]
  return [
    ...(contract === undefined ? [] : typeViolations(endpoint, body, contract)),
    ...(endpoint.kind === 'bot-session' ? sessionViolations(body) : []),
  ]
}

function misplaced(meant: LaunchEndpoint, endpoint: LaunchEndpoint): Violation {
  const { id } = endpoint.envelope()
  const message = `${id.join('.')} is missing: this request has the form of one to ${meant.job}, and was sent to ${endpoint.job}`
  return { rule: 'wrong-envelope', path: pointerOf(id), message, source: 'platform' }
}

function typeViolations({ types, envelope }: LaunchEndpoint, body: JsonObject, contract: FlowContract): Violation[] {
  const { type } = contract.flow
  if (types.includes(type.toUpperCase())) return []
  const { id } = envelope(contract)
  const message = `${id.join('.')} names a flow of the type ${escapeText(type.toLowerCase())}: this request starts flows of the type ${typesText(types)}`
  const received = memberAt(body, id)
  return [{ rule: 'not-allowed-value', path: pointerOf(id), message, received, source: 'platform' }]
}

/** Types of flow as messages name them. */
export function typesText(types: readonly string[]): string {
  return types.map((type) => type.toLowerCase()).join(' or ')
}

/** What the request for a bot session must have besides its flow (`TextBotFlowLaunchRequest`). */
function sessionViolations(body: JsonObject): Violation[] {
  const [session, channel] = [ownMember(body, 'externalSessionId'), ownMember(body, 'channel')]
  return [
    ...(typeof session === 'string' ? [] : [needed('externalSessionId', session, 'a text')]),
    ...(isJsonObject(channel)
      ? []
      : [needed('channel', channel, 'an object {name, inputModes, outputModes, userAgent}')]),
  ]
}

function needed(member: string, received: Json | undefined, expected: string): Violation {
  const path = pointerTo('', member)
  const found = received === undefined ? 'missing' : printValue(received, path)
  const message = `${member} is ${found}: a bot session needs ${expected}`
  return { rule: 'wrong-envelope', path, message, ...(received === undefined ? {} : { received }), source: 'platform' }
}
