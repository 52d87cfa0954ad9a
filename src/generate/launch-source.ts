import type { FlowContract } from '../contract/contract.ts'
import { type Json, type JsonObject, ownMember } from '../contract/json.ts'
import { checkLaunch } from '../inputs/check-launch.ts'
import { launchEnvelope } from '../inputs/envelope.ts'
import { onceIn, pick } from './pick.ts'
import { uuidText } from './format/token-text.ts'
import type { ValueSource } from './value-source.ts'

/** A whole launch request: `{flowId, inputData, name?, flowVersion?}`. */
export type LaunchRequest = JsonObject & { readonly flowId: string }

const names = ['nightly run', 'A', 'Order 4711 – Zürich', '2025-03-29T09:30:00Z'] as const

/** The launch requests of a flow whose inputs come from a source; every one was judged. */
export function launchSource(contract: FlowContract, inputs: ValueSource<Json>): ValueSource<LaunchRequest> {
  const { flow, project } = contract
  const ids = [...new Set([...(flow.id === undefined ? [] : [flow.id]), ...(project?.ids ?? [])])].slice(0, 1)
  const { inputs: place } = launchEnvelope(project?.launchKey)
  const key = place[0] as string
  const isAccepted = (body: unknown): body is LaunchRequest => checkLaunch([contract], body, contract).length === 0
  return {
    make(random, edge) {
      const flowId = ids.length > 0 ? pick(random, ids) : uuidText(random)
      const version = project?.version ?? (onceIn(random, 4) ? project?.recordedVersion : undefined)
      return {
        flowId,
        [key]: inputs.make(random, edge),
        ...(onceIn(random, 4) ? { name: pick(random, names) } : {}),
        ...(version === undefined ? {} : { flowVersion: version }),
      }
    },
    accepts: isAccepted,
    *shrinks(body) {
      const map = ownMember(body, key) ?? {}
      if (Object.hasOwn(body, 'name')) {
        const { name: _name, ...rest } = body
        if (isAccepted(rest)) yield rest
      }
      for (const simpler of inputs.shrinks(map)) yield { ...body, [key]: simpler }
    },
  }
}
