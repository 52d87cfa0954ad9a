import { isObject } from '../contract/json.ts'

/** The most flows that the platform puts on a page. */
const pageSize = 500

/** One page of the listing of flows. */
export interface FlowPage {
  readonly flows: readonly unknown[]
  /** Whether the listing goes on. */
  readonly more: boolean
}

/** Which flows to list. With `ids`, the platform passes over the other filters. */
export interface FlowFilter {
  readonly ids?: readonly string[]
  readonly name?: string
  readonly type?: string
}

/** The path and query of a page of `GET /api/v2/flows`, with the schemas of the flows; pages count from 1. */
export function pagePath({ ids = [], name, type }: FlowFilter, page: number): string {
  const query = new URLSearchParams({ pageNumber: String(page), pageSize: String(pageSize), includeSchemas: 'true' })
  for (const id of ids) query.append('id', id)
  if (name !== undefined) query.append('name', name)
  if (type !== undefined) query.append('type', type.toLowerCase())
  return `/api/v2/flows?${query.toString()}`
}

/** Reads a page of the listing; undefined when the value is none. */
export function readFlowPage(value: unknown, page: number): FlowPage | undefined {
  if (!isObject(value)) return undefined
  // The platform leaves empty members out.
  const entities: unknown = value['entities'] ?? []
  if (!Array.isArray(entities)) return undefined
  const { pageCount } = value
  const flows: readonly unknown[] = entities
  return {
    flows,
    more: typeof pageCount === 'number' ? page < pageCount : flows.length >= pageSize,
  }
}

/** Whether a flow of the listing is no longer there. */
export function isDeleted(flow: unknown): boolean {
  return isObject(flow) && flow['deleted'] === true
}
