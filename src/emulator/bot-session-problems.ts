import { isJsonObject, type Json, type JsonObject, ownMember } from '../contract/json.ts'
import { printValue } from '../inputs/print-value.ts'
import type { Violation } from '../inputs/violation.ts'

/** What the request for a bot session must have besides its flow (`TextBotFlowLaunchRequest`). */
export function botSessionProblems(body: JsonObject): readonly Violation[] {
  const [session, channel] = [ownMember(body, 'externalSessionId'), ownMember(body, 'channel')]
  return [
    ...(typeof session === 'string' ? [] : [problemOf('externalSessionId', session, 'a text')]),
    ...(isJsonObject(channel)
      ? []
      : [problemOf('channel', channel, 'an object {name, inputModes, outputModes, userAgent}')]),
  ]
}

function problemOf(member: string, received: Json | undefined, expected: string): Violation {
  const path = `/${member}`
  const found = received === undefined ? 'missing' : printValue(received, path)
  const message = `${member} is ${found}: a bot session needs ${expected}`
  return { rule: 'wrong-envelope', path, message, ...(received === undefined ? {} : { received }), source: 'platform' }
}
