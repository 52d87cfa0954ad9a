import type { PlatformFlow } from '../contract/read-platform-flow.ts'
import type { FlowsClient } from '../platform/flows-client.ts'
import { FlowNotVisibleError, isNotVisible } from '../platform/platform-error.ts'
import { AmbiguousLiveFlowError } from './record-errors.ts'
import type { RecordTarget } from './record-targets.ts'

/** A flow that was asked for, and what the platform says of it. */
export interface ReadTarget {
  readonly target: RecordTarget
  readonly flow: PlatformFlow
}

/**
 * Reads flows from the platform, all of them or none: rejects with one `flow-not-visible` that names every flow that is
 * not seen, with `flow-name-ambiguous`, and with what the client throws. In the order of the targets.
 */
export async function readTargets(
  client: FlowsClient,
  targets: readonly RecordTarget[],
): Promise<readonly ReadTarget[]> {
  const ids = targets.flatMap(({ id }) => id ?? [])
  const byId = new Map((await client.flowsByIds(ids)).map((flow) => [flow.contract.flow.id?.toLowerCase(), flow]))
  const read: ReadTarget[] = []
  const unseen: string[] = []
  for (const target of targets) {
    const found = target.id === undefined ? await byName(client, target) : byId.get(target.id.toLowerCase())
    const flow = found === undefined ? target.label : await pinned(client, found, target)
    if (typeof flow === 'string') unseen.push(flow)
    else read.push({ target, flow })
  }
  if (unseen.length > 0) throw new FlowNotVisibleError(client.host, unseen)
  return read
}

async function byName(client: FlowsClient, { name = '', type }: RecordTarget): Promise<PlatformFlow | undefined> {
  const [flow, ...others] = await client.flowsByName(name, type)
  if (flow === undefined || others.length === 0) return flow
  throw new AmbiguousLiveFlowError(
    name,
    [flow, ...others].map(({ contract }) => ({ type: contract.flow.type, id: contract.flow.id ?? '' })),
  )
}

/** A flow in the version that counts; the name of that version when it is not seen. */
async function pinned(
  client: FlowsClient,
  flow: PlatformFlow,
  { version, label }: RecordTarget,
): Promise<PlatformFlow | string> {
  if (version === undefined || flow.version === version) return flow
  try {
    return await client.version(flow, version)
  } catch (error) {
    if (isNotVisible(error)) return `version "${version}" of ${label}`
    throw error
  }
}
