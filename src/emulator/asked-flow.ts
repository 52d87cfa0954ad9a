import { isObject } from '../contract/json.ts'
import { type Answer, refusal } from './answer.ts'
import type { CatalogFlow, FlowCatalog, FlowVersion } from './flow-catalog.ts'
import { flowNotFound, versionNotFound } from './not-found.ts'

/** The flow and the version that a launch asks for, or the answer to a launch that asks for none that is there. */
export type AskedFlow =
  | { readonly flow: CatalogFlow; readonly version: FlowVersion; readonly refused?: undefined }
  | { readonly flow: CatalogFlow | undefined; readonly version?: undefined; readonly refused: Answer }

/** Finds what a launch request asks for; `body` is the value of its JSON, undefined when it is no JSON. */
export function askedFlow(catalog: FlowCatalog, body: unknown): AskedFlow {
  if (!isObject(body)) return malformed(body === undefined ? 'The body is no JSON.' : 'The body is no JSON object.')
  const { flowId, flowVersion } = body
  if (typeof flowId !== 'string' || flowId.trim() === '') return malformed('flowId is required.')
  const flow = catalog.find(flowId)
  if (flow === undefined) return { flow, refused: flowNotFound(flowId) }
  // Omitted, null and empty all mean the latest published version; what is no text is judged as such.
  const isNamed = typeof flowVersion === 'string' && flowVersion !== ''
  const version = isNamed ? flow.versions.get(flowVersion) : flow.latest
  return version === undefined ? { flow, refused: versionNotFound(flowId) } : { flow, version }
}

function malformed(message: string): AskedFlow {
  return { flow: undefined, refused: refusal(400, { code: 'bad.request', message }) }
}
