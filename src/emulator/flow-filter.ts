import type { CatalogFlow } from './flow-catalog.ts'

/** Which flows a query asks for, or the name of a parameter that is no date. With ids, the other filters are passed over. */
export function flowFilter(query: URLSearchParams): ((flow: CatalogFlow) => boolean) | { readonly invalid: string } {
  const [after, before] = [instant(query, 'publishedAfter'), instant(query, 'publishedBefore')]
  if (Number.isNaN(after)) return { invalid: 'publishedAfter' }
  if (Number.isNaN(before)) return { invalid: 'publishedBefore' }
  // Left out unless asked for, with ids too: a flow that is gone should not be found by chance.
  const isThere = ({ state }: CatalogFlow): boolean => state !== 'deleted' || isTrue(query, 'deleted')
  const ids = lowerCase(query, 'id')
  if (ids.length > 0) return (flow) => isThere(flow) && ids.includes(flow.id.toLowerCase())
  const [types, divisions] = [lowerCase(query, 'type'), lowerCase(query, 'divisionId')]
  const version = query.get('publishVersionId')
  return (flow) => {
    const { name, type } = flow.latest.contract.flow
    const { published } = flow
    return (
      isThere(flow) &&
      isAmong(types, type) &&
      isAmong(divisions, flow.division.id) &&
      isLike(query.get('name'), [name]) &&
      isLike(query.get('description'), [flow.description]) &&
      isLike(query.get('nameOrDescription'), [name, flow.description]) &&
      (version === null || published?.id === version) &&
      isPublishedBetween(flow, after, before)
    )
  }
}

/** A flow without a date was published before the emulator began: before any date that a test can mean. */
function isPublishedBetween(
  { published }: CatalogFlow,
  after: number | undefined,
  before: number | undefined,
): boolean {
  if (after === undefined && before === undefined) return true
  if (published === undefined) return false
  const date = published.datePublished === undefined ? -Infinity : Date.parse(published.datePublished)
  return (after === undefined || date > after) && (before === undefined || date < before)
}

function isAmong(wanted: readonly string[], value: string): boolean {
  return wanted.length === 0 || wanted.includes(value.toLowerCase())
}

/** Whether a text contains another, whatever the case; `*` stands for anything in between. */
function isLike(searched: string | null, texts: readonly (string | undefined)[]): boolean {
  return searched === null || texts.some((text) => text !== undefined && contains(text.toLowerCase(), searched))
}

function contains(text: string, searched: string): boolean {
  let from = 0
  for (const part of searched.toLowerCase().split('*')) {
    const at = text.indexOf(part, from)
    if (at === -1) return false
    from = at + part.length
  }
  return true
}

/** The values of a parameter that repeats. The vendor's SDK writes them into one, with commas between. */
function lowerCase(query: URLSearchParams, name: string): readonly string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.toLowerCase().split(','))
    .filter((value) => value !== '')
}

/** Whether a query parameter says `true`. */
export function isTrue(query: URLSearchParams, name: string): boolean {
  return query.get(name)?.toLowerCase() === 'true'
}

/** A date in epoch milliseconds; NaN for what is none, undefined for none at all. */
function instant(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name)
  return text === null ? undefined : Date.parse(text)
}
