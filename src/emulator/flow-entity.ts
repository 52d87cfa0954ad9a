import type { JsonObject } from '../contract/json.ts'
import type { CatalogFlow, FlowVersion } from './flow-catalog.ts'
import { platformSchema } from './platform-schema.ts'

/** A flow as the platform describes it (`Flow`). A listing leaves the schemas out unless they are asked for. */
export function flowEntity({ id, latest }: CatalogFlow, withSchemas: boolean): JsonObject {
  return {
    ...identity(id, latest),
    active: true,
    system: false,
    deleted: false,
    publishedVersion: versionFacts(id, latest),
    ...(withSchemas ? schemas(latest) : {}),
    selfUri: `/api/v2/flows/${encodeURIComponent(id)}`,
  }
}

/** A version of a flow as the platform describes it (`FlowVersion`). */
export function versionEntity(flowId: string, version: FlowVersion): JsonObject {
  return { ...versionFacts(flowId, version), ...schemas(version) }
}

/** The version that a launch answers with. */
export function versionReference(flowId: string, { id }: FlowVersion): JsonObject {
  return { id, name: id, selfUri: `/api/v2/flows/${encodeURIComponent(flowId)}/versions/${encodeURIComponent(id)}` }
}

// In lower case, as the SDK's models have it.
function identity(id: string, { contract: { flow } }: FlowVersion): JsonObject {
  return { id, name: flow.name, type: flow.type.toLowerCase() }
}

function versionFacts(flowId: string, version: FlowVersion): JsonObject {
  const { datePublished } = version
  return { ...versionReference(flowId, version), ...(datePublished === undefined ? {} : { datePublished }) }
}

function schemas({ contract: { inputs, outputs } }: FlowVersion): JsonObject {
  const [inputSchema, outputSchema] = [platformSchema(inputs), platformSchema(outputs)]
  return {
    ...(inputSchema === undefined ? {} : { inputSchema }),
    ...(outputSchema === undefined ? {} : { outputSchema }),
  }
}
