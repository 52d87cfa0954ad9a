import { escapeText } from '../contract/escape-text.ts'
import type { ReceivedLaunch } from '../emulator/received-launch.ts'
import type { AnsweredRequest } from '../emulator/with-faults.ts'
import { countText } from './count-text.ts'
import type { EmulatedProject, EmulationEvent, LaunchCounts, OfferedFlow } from './emulation.ts'
import { shownPath } from './shown-path.ts'

const mostFlows = 20

/**
 * The lines for an event of a running emulator. It begins with where it is, what it has, and what to set in the environment
 * of a service; each request has its answer's status and time, and a launch its flow and verdict.
 */
export function emulationText(told: EmulationEvent): string[] {
  if (told.event === 'started') return startedLines(told.project)
  return told.event === 'request' ? answeredLines(told.answered) : stoppedLines(told.counts)
}

function startedLines(emulated: EmulatedProject): string[] {
  const { url, credentials, environment, flows, isOpen } = emulated
  const rest = flows.length - mostFlows
  return [
    `The emulator answers at ${url}, the API and the sign-in alike`,
    `${flows.length} flow${flows.length === 1 ? '' : 's'}${environment === undefined ? '' : `, environment ${escapeText(environment)}`}:`,
    ...flows.slice(0, mostFlows).map(flowLine),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
    ...mannerLines(emulated),
    'For the environment of the service; made up for this run, these are no secrets:',
    `  GENESYS_API_URL=${url}`,
    `  GENESYS_LOGIN_URL=${url}`,
    `  GENESYS_CLIENT_ID=${credentials.clientId}`,
    `  GENESYS_CLIENT_SECRET=${credentials.clientSecret}`,
    ...(isOpen ? ['warning: it listens on an address that other machines may reach, without encryption'] : []),
    'It runs until it is interrupted (Ctrl+C).',
  ]
}

function flowLine({ key, id, version, contract }: OfferedFlow): string {
  const { name, type } = contract.flow
  const facts = [`"${escapeText(name)}"`, escapeText(type), escapeText(version), countText(contract.inputs, 'input')]
  return `  ${escapeText(key)}: ${facts.join(', ')}, id ${escapeText(id)}`
}

function mannerLines({ silentDrops, latency }: EmulatedProject): string[] {
  return [
    silentDrops
      ? 'Launches that break the contract are accepted, inputs that the flow does not know are dropped, and the run fails later.'
      : 'Launches that break the contract are refused.',
    ...(latency === 0 ? [] : [`Every answer takes ${latency} ms at least.`]),
  ]
}

function answeredLines({ method, path, status, milliseconds, launch }: AnsweredRequest): string[] {
  const answer = status === undefined ? 'connection reset' : String(status)
  const line = `${escapeText(method)} ${shownPath(path)} ${answer} ${Math.round(milliseconds)} ms`
  return launch === undefined ? [line] : [line, `  ${launchText(launch)}`]
}

function launchText(launch: ReceivedLaunch): string {
  const { flow, violations, error, executionId, sessionId } = launch
  const name = flow === undefined ? 'unknown flow' : escapeText(flow)
  const verdict = launch.status < 300 ? 'accepted' : 'refused'
  const [first, ...others] = [...violations, ...(error === undefined ? [] : [error])]
  if (first === undefined) {
    const id = executionId === undefined ? `session ${sessionId}` : `execution ${executionId}`
    return launch.status < 300 ? `started: ${name}, ${escapeText(id)}` : `refused: ${name}`
  }
  const rest = others.length === 0 ? '' : ` (and ${others.length} more)`
  return `${verdict}: ${name}: ${escapeText(first.message)}${rest}`
}

function stoppedLines({ launches, bad }: LaunchCounts): string[] {
  const counted = `${launches} launch${launches === 1 ? '' : 'es'}`
  return [`Stopped after ${counted}${bad === 0 ? '' : `, ${bad} of them bad`}`]
}
