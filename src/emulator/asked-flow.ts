import { escapeText } from '../contract/escape-text.ts'
import { isObject, type JsonObject } from '../contract/json.ts'
import { printValue } from '../inputs/print-value.ts'
import type { Violation } from '../inputs/violation.ts'
import { type Answer, refusal } from './answer.ts'
import type { CatalogFlow, FlowCatalog, FlowVersion } from './flow-catalog.ts'
import type { LaunchKind } from './launch-kind.ts'
import { flowNotFound, versionNotFound } from './not-found.ts'

/** The flow and the version that a launch asks for, or the answer to a launch that asks for what cannot be launched. */
export type AskedFlow =
  | { readonly flow: CatalogFlow; readonly version: FlowVersion; readonly refused?: undefined }
  | {
      readonly flow: CatalogFlow | undefined
      readonly version?: undefined
      readonly refused: Answer
      /** What is wrong with the launch, where its body alone does not show it. */
      readonly problem?: Violation
    }

/** Finds what a launch request asks for; `body` is the value of its JSON, undefined when it is no JSON. */
export function askedFlow(catalog: FlowCatalog, body: unknown, kind: LaunchKind): AskedFlow {
  if (!isObject(body)) return malformed(body === undefined ? 'The body is no JSON.' : 'The body is no JSON object.')
  const id = kind.idOf(body as JsonObject)
  if (typeof id !== 'string' || id.trim() === '') return malformed(`${kind.idPlace} is required.`)
  const flow = catalog.find(id)
  if (flow === undefined || flow.state === 'deleted') return { flow: undefined, refused: flowNotFound(id) }
  const { type } = flow.latest.contract.flow
  if (!kind.types.includes(type.toUpperCase())) return wrongType(flow, kind)
  if (flow.published === undefined) return unpublished(flow, kind)
  return askedVersion(flow, flow.published, kind.name === 'execution' ? body['flowVersion'] : undefined)
}

/** Omitted, null and empty all mean the latest published version; what is no text is judged as such. */
function askedVersion(flow: CatalogFlow, latest: FlowVersion, asked: unknown): AskedFlow {
  if (typeof asked !== 'string' || asked === '') return { flow, version: latest }
  const version = flow.versions.get(asked)
  if (version !== undefined) return { flow, version }
  const message = `flowVersion is ${printValue(asked, '/flowVersion')}: no such version of the flow was published`
  return { flow, refused: versionNotFound(flow.id), problem: problemAt('/flowVersion', message, asked) }
}

function wrongType(flow: CatalogFlow, { idPath, idPlace, types }: LaunchKind): AskedFlow {
  const type = escapeText(flow.latest.contract.flow.type.toLowerCase())
  const taken = types.map((one) => one.toLowerCase()).join(' or ')
  const refused = refusal(400, {
    code: 'bad.request',
    message: `A flow of the type ${type} cannot be started here: the type must be ${taken}.`,
    entityId: flow.id,
  })
  const message = `${idPlace} names a flow of the type ${type}: this request starts flows of the type ${taken}`
  return { flow, refused, problem: problemAt(idPath, message, flow.id) }
}

function unpublished(flow: CatalogFlow, { idPath, idPlace }: LaunchKind): AskedFlow {
  const refused = refusal(409, {
    code: 'general.conflict',
    message: 'The flow has no published version.',
    entityId: flow.id,
  })
  const message = `${idPlace} names a flow that was never published: only a published version can be started`
  return { flow, refused, problem: problemAt(idPath, message, flow.id) }
}

function problemAt(path: string, message: string, received: unknown): Violation {
  return { rule: 'not-allowed-value', path, message, received, source: 'platform' }
}

function malformed(message: string): AskedFlow {
  return { flow: undefined, refused: refusal(400, { code: 'bad.request', message }) }
}
