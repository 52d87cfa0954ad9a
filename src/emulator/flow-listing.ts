import type { JsonObject } from '../contract/json.ts'
import type { Answer } from './answer.ts'
import { entityPage, invalidParameter } from './entity-page.ts'
import type { PagingLie } from './fault.ts'
import type { CatalogFlow } from './flow-catalog.ts'
import { flowDivisionView, flowEntity, versionEntity } from './flow-entity.ts'
import { flowFilter, isTrue } from './flow-filter.ts'

/** What a listing can be sorted by. */
const sortKeys: Readonly<Record<string, (flow: CatalogFlow) => string>> = {
  id: ({ id }) => id,
  name: ({ latest }) => latest.contract.flow.name,
  type: ({ latest }) => latest.contract.flow.type,
}

/** What every listing takes. */
interface Asked {
  readonly query: URLSearchParams
  readonly lie: PagingLie | undefined
}

/** Answers `GET /api/v2/flows`. */
export function listFlows(flows: Iterable<CatalogFlow>, asked: Asked): Answer {
  return listOf('/api/v2/flows', flows, asked, flowEntity)
}

/** Answers `GET /api/v2/flows/divisionviews`, which has less to say of each flow. */
export function listDivisionViews(flows: Iterable<CatalogFlow>, asked: Asked): Answer {
  return listOf('/api/v2/flows/divisionviews', flows, asked, flowDivisionView)
}

/** Answers `GET /api/v2/flows/{flowId}/versions`: the latest version comes first. */
export function listVersions({ id, versions }: CatalogFlow, asked: Asked): Answer {
  return entityPage({
    ...asked,
    path: `/api/v2/flows/${encodeURIComponent(id)}/versions`,
    listed: [...versions.values()].toReversed(),
    entityOf: (version) => versionEntity(id, version),
  })
}

function listOf(
  path: string,
  flows: Iterable<CatalogFlow>,
  asked: Asked,
  entityOf: (flow: CatalogFlow, withSchemas: boolean) => JsonObject,
): Answer {
  const { query } = asked
  const filter = flowFilter(query)
  if (typeof filter !== 'function') return invalidParameter(filter.invalid, 'a date and time in ISO 8601')
  const sortBy = query.get('sortBy')?.toLowerCase() ?? 'id'
  const sortKey = Object.hasOwn(sortKeys, sortBy) ? sortKeys[sortBy] : undefined
  if (sortKey === undefined) return invalidParameter('sortBy', `one of ${Object.keys(sortKeys).join(', ')}`)
  const listed = [...flows]
    .filter(filter)
    .toSorted((one, other) => order(sortKey(one), sortKey(other)) || order(one.id, other.id))
  if (/^desc/i.test(query.get('sortOrder') ?? '')) listed.reverse()
  const withSchemas = isTrue(query, 'includeSchemas')
  return entityPage({ ...asked, path, listed, entityOf: (flow) => entityOf(flow, withSchemas) })
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
