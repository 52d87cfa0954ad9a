import { FlowContractError } from '../contract/errors.ts'
import { flowKeyFromName } from '../contract/flow-key.ts'
import type { PlatformFlow } from '../contract/read-platform-flow.ts'
import type { FlowsClient } from '../platform/flows-client.ts'
import { isNotVisible } from '../platform/platform-error.ts'
import type { FlowKeys } from './flow-keys.ts'
import type { KeyedFlow } from './plan-recording.ts'
import type { Recording } from './record-result.ts'

/** The flows of an organisation that nobody asked for by name. */
export interface Sweep {
  readonly found: readonly KeyedFlow[]
  /** Flows that cannot be kept, or that show nothing to keep. */
  readonly skipped: readonly Recording[]
}

/**
 * Reads every flow of an organisation but those that have a key already, in the platform's order. One that has no
 * schema and no contract yet is skipped, as is one whose key is another flow's: neither is a reason to record nothing.
 */
export async function sweep(client: FlowsClient, keys: FlowKeys): Promise<Sweep> {
  const found: KeyedFlow[] = []
  const skipped: Recording[] = []
  for await (const listed of client.allFlows()) {
    if (keys.has(listed)) continue
    const flow = await withSchemas(client, listed)
    const keyed = keyedOrReason(keys, flow)
    if (keyed === undefined) continue
    if (typeof keyed === 'string') {
      skipped.push(skip(flow, flowKeyFromName(flow.contract.flow.name), keyed))
    } else if (keyed.keyIsNew && !flow.schemasFound) {
      keys.release(keyed.key)
      skipped.push(skip(flow, keyed.key, 'It shows no schema'))
    } else found.push(keyed)
  }
  return { found, skipped }
}

// One request a flow, so only for the type that is launched with inputs.
async function withSchemas(client: FlowsClient, flow: PlatformFlow): Promise<PlatformFlow> {
  if (flow.schemasFound || flow.version === undefined || flow.contract.flow.type !== 'WORKFLOW') return flow
  try {
    const { datePublished } = flow
    return { ...(datePublished === undefined ? {} : { datePublished }), ...(await client.version(flow, flow.version)) }
  } catch (error) {
    if (isNotVisible(error)) return flow
    throw error
  }
}

function keyedOrReason(keys: FlowKeys, flow: PlatformFlow): KeyedFlow | string | undefined {
  try {
    return keys.keyed(flow)
  } catch (error) {
    if (error instanceof FlowContractError && ['flow-key-taken', 'flow-ambiguous'].includes(error.code)) {
      return error.message
    }
    throw error
  }
}

function skip({ contract, version }: PlatformFlow, key: string, reason: string): Recording {
  return { key, contract, ...(version === undefined ? {} : { version }), outcome: 'skipped', reasons: [reason] }
}
