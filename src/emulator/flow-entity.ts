import type { JsonObject } from '../contract/json.ts'
import type { CatalogFlow, FlowVersion } from './flow-catalog.ts'
import { platformSchema } from './platform-schema.ts'

/** A flow as the platform describes it (`Flow`). A listing leaves the schemas out unless they are asked for. */
export function flowEntity(flow: CatalogFlow, withSchemas: boolean): JsonObject {
  const { id, state, latest } = flow
  const facts = versionFacts(id, latest)
  return {
    ...identity(flow),
    active: flow.published !== undefined && state !== 'deleted',
    system: false,
    deleted: state === 'deleted',
    ...(state === 'unpublished' ? {} : { checkedInVersion: facts }),
    savedVersion: facts,
    ...(withSchemas ? schemas(latest) : {}),
    selfUri: `/api/v2/flows/${encodeURIComponent(id)}`,
  }
}

/** A flow as the listing of what a division shows describes it (`FlowDivisionView`). */
export function flowDivisionView(flow: CatalogFlow, withSchemas: boolean): JsonObject {
  return {
    ...identity(flow),
    ...(withSchemas ? schemas(flow.latest) : {}),
    selfUri: `/api/v2/flows/divisionviews/${encodeURIComponent(flow.id)}`,
  }
}

/** A version of a flow as the platform describes it (`FlowVersion`). */
export function versionEntity(flowId: string, version: FlowVersion): JsonObject {
  return { ...versionFacts(flowId, version), ...schemas(version) }
}

/** A version of a flow without its schemas. */
function versionFacts(flowId: string, version: FlowVersion): JsonObject {
  const { datePublished } = version
  if (datePublished === undefined) return versionReference(flowId, version)
  // The platform writes these two dates in two ways.
  return { ...versionReference(flowId, version), datePublished, dateCreated: Date.parse(datePublished) }
}

/** The version that a launch answers with. */
export function versionReference(flowId: string, { id }: FlowVersion): JsonObject {
  return { id, name: id, selfUri: `/api/v2/flows/${encodeURIComponent(flowId)}/versions/${encodeURIComponent(id)}` }
}

function identity({ id, latest, published, division, description }: CatalogFlow): JsonObject {
  const { name, type } = latest.contract.flow
  return {
    id,
    name,
    // In lower case, as the SDK's models have it.
    type: type.toLowerCase(),
    ...(description === undefined ? {} : { description }),
    division: { ...division, selfUri: `/api/v2/authorization/divisions/${encodeURIComponent(division.id)}` },
    ...(published === undefined ? {} : { publishedVersion: versionFacts(id, published) }),
  }
}

function schemas({ contract: { inputs, outputs } }: FlowVersion): JsonObject {
  const [inputSchema, outputSchema] = [platformSchema(inputs), platformSchema(outputs)]
  return {
    ...(inputSchema === undefined ? {} : { inputSchema }),
    ...(outputSchema === undefined ? {} : { outputSchema }),
  }
}
