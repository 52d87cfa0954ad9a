import { escapeText } from '../contract/escape-text.ts'
import type { JsonObject } from '../contract/json.ts'
import type { ReceivedLaunch } from '../emulator/received-launch.ts'
import type { AnsweredRequest } from '../emulator/with-faults.ts'
import type { EmulatedProject, EmulationEvent } from './emulation.ts'
import { shownPath } from './shown-path.ts'

/**
 * An event of a running emulator as a value for one line. The `status` of a request is null when its connection was reset.
 */
export function emulationJson(told: EmulationEvent): JsonObject {
  if (told.event === 'started') return startedJson(told.project)
  return told.event === 'request' ? answeredJson(told.answered) : { event: told.event, ...told.counts }
}

function startedJson(emulated: EmulatedProject): JsonObject {
  const { url, credentials, environment, flows, silentDrops, latency } = emulated
  return {
    event: 'started',
    url,
    credentials: { ...credentials },
    ...(environment === undefined ? {} : { environment: escapeText(environment) }),
    flows: flows.map(({ key, id, version, contract: { flow } }) => ({
      key: escapeText(key),
      id: escapeText(id),
      name: escapeText(flow.name),
      type: escapeText(flow.type),
      version: escapeText(version),
    })),
    silentDrops,
    latency,
  }
}

function answeredJson({ method, path, status, milliseconds, launch }: AnsweredRequest): JsonObject {
  return {
    event: 'request',
    method: escapeText(method),
    path: shownPath(path),
    status: status ?? null,
    milliseconds: Math.round(milliseconds * 10) / 10,
    ...(launch === undefined ? {} : { launch: launchJson(launch) }),
  }
}

/** Without the body and its values, which may be secret: what is wrong with them, the messages tell. */
function launchJson({ kind, flow, violations, error, executionId, sessionId }: ReceivedLaunch): JsonObject {
  return {
    kind,
    ...(flow === undefined ? {} : { flow: escapeText(flow) }),
    violations: violations.map(({ rule, path, message, source }) => ({
      rule,
      path: escapeText(path),
      message: escapeText(message),
      source,
    })),
    ...(error === undefined ? {} : { error: { code: error.code, message: escapeText(error.message) } }),
    ...(executionId === undefined ? {} : { executionId: escapeText(executionId) }),
    ...(sessionId === undefined ? {} : { sessionId: escapeText(sessionId) }),
  }
}
