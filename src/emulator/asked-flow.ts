import { contractLabel } from '../contract/contract.ts'
import { escapeText } from '../contract/escape-text.ts'
import { isJsonObject, type Json, type JsonObject } from '../contract/json.ts'
import { pointerOf } from '../contract/pointer.ts'
import { typesText } from '../inputs/endpoint-violations.ts'
import { memberAt } from '../inputs/envelope.ts'
import { endpointMeant, type LaunchEndpoint } from '../inputs/launch-endpoint.ts'
import { printValue } from '../inputs/print-value.ts'
import type { Violation } from '../inputs/violation.ts'
import { type Answer, refusal } from './answer.ts'
import type { CatalogFlow, FlowCatalog, FlowVersion } from './flow-catalog.ts'
import { flowNotFound, versionNotFound } from './not-found.ts'

/** The flow and the version that a launch asks for, or the answer to a launch that asks for what cannot be launched. */
export type AskedFlow =
  | { readonly flow: CatalogFlow; readonly version: FlowVersion; readonly refused?: undefined }
  | {
      readonly flow: CatalogFlow | undefined
      readonly version?: undefined
      readonly refused: Answer
      /** What is wrong with the launch, where neither its body nor its endpoint shows it. */
      readonly problem?: Violation
    }

/** Finds what a launch request asks for; `body` is the value of its JSON, undefined when it is no JSON. */
export function askedFlow(catalog: FlowCatalog, body: Json | undefined, endpoint: LaunchEndpoint): AskedFlow {
  if (!isJsonObject(body)) return malformed(body === undefined ? 'The body is no JSON.' : 'The body is no JSON object.')
  const steps = endpoint.envelope().id
  const id = memberAt(body, steps)
  if (typeof id !== 'string' || id.trim() === '') {
    return malformed(`${steps.join('.')} is required.`, flowMeant(catalog, body))
  }
  const flow = catalog.find(id)
  if (flow === undefined || flow.state === 'deleted') return notFound(catalog, id, steps)
  const { type } = flow.latest.contract.flow
  if (!endpoint.types.includes(type.toUpperCase())) return wrongType(flow, endpoint)
  if (flow.published === undefined) return unpublished(flow, steps)
  return askedVersion(flow, flow.published, endpoint.kind === 'execution' ? body['flowVersion'] : undefined)
}

function notFound(catalog: FlowCatalog, id: string, steps: readonly string[]): AskedFlow {
  const refused = flowNotFound(id)
  const flow = catalog.findElsewhere(id)
  if (flow === undefined) return { flow, refused }
  const { contract } = flow.latest
  const environment = contract.project?.environment
  const message =
    `${steps.join('.')} is the id of flow "${escapeText(contractLabel(contract))}" in another environment` +
    `${environment === undefined ? '' : ` than ${printValue(environment, '')}`}: here its id is ${printValue(flow.id, '')}`
  return { flow, refused, problem: problemAt(pointerOf(steps), message, id) }
}

/** Omitted, null and empty all mean the latest published version; what is no text is judged as such. */
function askedVersion(flow: CatalogFlow, latest: FlowVersion, asked: unknown): AskedFlow {
  if (typeof asked !== 'string' || asked === '') return { flow, version: latest }
  const version = flow.versions.get(asked)
  if (version !== undefined) return { flow, version }
  const message = `flowVersion is ${printValue(asked, '/flowVersion')}: no such version of the flow was published`
  return { flow, refused: versionNotFound(flow.id), problem: problemAt('/flowVersion', message, asked) }
}

function wrongType(flow: CatalogFlow, { types }: LaunchEndpoint): AskedFlow {
  const type = escapeText(flow.latest.contract.flow.type.toLowerCase())
  const refused = refusal(400, {
    code: 'bad.request',
    message: `A flow of the type ${type} cannot be started here: the type must be ${typesText(types)}.`,
    entityId: flow.id,
  })
  return { flow, refused }
}

function unpublished(flow: CatalogFlow, steps: readonly string[]): AskedFlow {
  const refused = refusal(409, {
    code: 'general.conflict',
    message: 'The flow has no published version.',
    entityId: flow.id,
  })
  const message = `${steps.join('.')} names a flow that was never published: only a published version can be started`
  return { flow, refused, problem: problemAt(pointerOf(steps), message, flow.id) }
}

function problemAt(path: string, message: string, received: unknown): Violation {
  return { rule: 'not-allowed-value', path, message, received, source: 'platform' }
}

/** The flow of a request that has the form for another endpoint. */
function flowMeant(catalog: FlowCatalog, body: JsonObject): CatalogFlow | undefined {
  const id = memberAt(body, endpointMeant(body)?.envelope().id ?? [])
  return typeof id === 'string' ? catalog.find(id) : undefined
}

function malformed(message: string, flow?: CatalogFlow): AskedFlow {
  return { flow, refused: refusal(400, { code: 'bad.request', message }) }
}
