import type { JsonObject } from '../contract/json.ts'
import { type Answer, answerOf, refusal } from './answer.ts'
import type { PagingLie } from './fault.ts'

const largestPage = 500

/** What a listing is made of. */
export interface Listing<Entity> {
  /** The path of the listing, for the addresses of its pages. */
  readonly path: string
  readonly query: URLSearchParams
  /** Everything that is listed, in its order. */
  readonly listed: readonly Entity[]
  readonly entityOf: (entity: Entity) => JsonObject
  /** How the page is to lie; the truth if absent. */
  readonly lie?: PagingLie | undefined
}

/** One page of a listing, with the addresses of the others (`FlowEntityListing`, `FlowVersionEntityListing`, …). */
export function entityPage<Entity>({ path, query, listed, entityOf, lie }: Listing<Entity>): Answer {
  const number = positive(query, 'pageNumber', 1)
  const size = positive(query, 'pageSize', 25, largestPage)
  if (number === undefined) return invalidParameter('pageNumber', 'a whole number from 1')
  if (size === undefined) return invalidParameter('pageSize', `a whole number from 1 to ${largestPage}`)
  const pages = Math.ceil(listed.length / size)
  const total = lie === 'wrong-total' ? listed.length + size : listed.length
  const pageCount = lie === 'endless' ? number + 1 : Math.ceil(total / size)
  const shown = shownPage(number, pages, lie)
  const uri = (page: number): string => pageUri(path, query, page, size)
  return answerOf({
    entities: listed.slice((shown - 1) * size, shown * size).map(entityOf),
    pageSize: size,
    pageNumber: number,
    total: lie === 'endless' ? pageCount * size : total,
    pageCount,
    firstUri: uri(1),
    selfUri: uri(number),
    ...(number < pageCount ? { nextUri: uri(number + 1) } : {}),
    ...(number > 1 ? { previousUri: uri(number - 1) } : {}),
    lastUri: uri(Math.max(1, pageCount)),
  })
}

function shownPage(number: number, pages: number, lie: PagingLie | undefined): number {
  if (lie === 'repeat') return 1
  return lie === 'endless' && pages > 0 ? ((number - 1) % pages) + 1 : number
}

function pageUri(path: string, query: URLSearchParams, page: number, size: number): string {
  const target = new URLSearchParams(query)
  target.set('pageNumber', String(page))
  target.set('pageSize', String(size))
  return `${path}?${target.toString()}`
}

/** A parameter that is a whole number from 1; undefined when it is something else. */
function positive(query: URLSearchParams, name: string, otherwise: number, most = Infinity): number | undefined {
  const text = query.get(name)
  if (text === null) return otherwise
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= most ? number : undefined
}

/** The answer to a query parameter with a value that it cannot have. */
export function invalidParameter(name: string, expected: string): Answer {
  return refusal(400, { code: 'invalid.value', message: `The query parameter ${name} must be ${expected}.` })
}
