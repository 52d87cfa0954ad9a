import { type Answer, answerOf, refusal } from './answer.ts'
import type { CatalogFlow } from './flow-catalog.ts'
import { flowEntity } from './flow-entity.ts'

const largestPage = 500

/** What a listing can be sorted by. */
const sortKeys: Readonly<Record<string, (flow: CatalogFlow) => string>> = {
  id: ({ id }) => id,
  name: ({ latest }) => latest.contract.flow.name,
  type: ({ latest }) => latest.contract.flow.type,
}

/** Answers `GET /api/v2/flows`: filtered, sorted, one page of it, with the addresses of the other pages. */
export function listFlows(flows: Iterable<CatalogFlow>, query: URLSearchParams): Answer {
  const number = positive(query, 'pageNumber', 1)
  const size = positive(query, 'pageSize', 25, largestPage)
  const sortBy = query.get('sortBy')?.toLowerCase() ?? 'id'
  const sortKey = Object.hasOwn(sortKeys, sortBy) ? sortKeys[sortBy] : undefined
  if (number === undefined) return invalid('pageNumber', 'a whole number from 1')
  if (size === undefined) return invalid('pageSize', `a whole number from 1 to ${largestPage}`)
  if (sortKey === undefined) return invalid('sortBy', `one of ${Object.keys(sortKeys).join(', ')}`)
  const listed = [...flows]
    .filter(filterOf(query))
    .toSorted((one, other) => order(sortKey(one), sortKey(other)) || order(one.id, other.id))
  if (/^desc/i.test(query.get('sortOrder') ?? '')) listed.reverse()
  const pageCount = Math.ceil(listed.length / size)
  const withSchemas = query.get('includeSchemas')?.toLowerCase() === 'true'
  const uri = (page: number): string => pageUri(query, page, size)
  return answerOf({
    entities: listed.slice((number - 1) * size, number * size).map((flow) => flowEntity(flow, withSchemas)),
    pageSize: size,
    pageNumber: number,
    total: listed.length,
    pageCount,
    firstUri: uri(1),
    selfUri: uri(number),
    ...(number < pageCount ? { nextUri: uri(number + 1) } : {}),
    ...(number > 1 ? { previousUri: uri(number - 1) } : {}),
    lastUri: uri(Math.max(1, pageCount)),
  })
}

/** With ids, the other filters are passed over. */
function filterOf(query: URLSearchParams): (flow: CatalogFlow) => boolean {
  const ids = query.getAll('id').map((id) => id.toLowerCase())
  const types = query.getAll('type').map((type) => type.toLowerCase())
  const name = query.get('name')
  if (ids.length > 0) return ({ id }) => ids.includes(id.toLowerCase())
  return ({ latest: { contract } }) =>
    (types.length === 0 || types.includes(contract.flow.type.toLowerCase())) &&
    (name === null || isNameLike(contract.flow.name, name))
}

/** Whether a name contains a text, whatever the case; `*` stands for anything in between. */
function isNameLike(name: string, text: string): boolean {
  const searched = name.toLowerCase()
  let from = 0
  for (const part of text.toLowerCase().split('*')) {
    const at = searched.indexOf(part, from)
    if (at === -1) return false
    from = at + part.length
  }
  return true
}

function pageUri(query: URLSearchParams, page: number, size: number): string {
  const target = new URLSearchParams(query)
  target.set('pageNumber', String(page))
  target.set('pageSize', String(size))
  return `/api/v2/flows?${target.toString()}`
}

/** A parameter that is a whole number from 1; undefined when it is something else. */
function positive(query: URLSearchParams, name: string, otherwise: number, most = Infinity): number | undefined {
  const text = query.get(name)
  if (text === null) return otherwise
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= most ? number : undefined
}

function invalid(name: string, expected: string): Answer {
  return refusal(400, { code: 'invalid.value', message: `The query parameter ${name} must be ${expected}.` })
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
