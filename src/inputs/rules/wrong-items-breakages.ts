import { isJsonObject, type Json, type JsonObject } from '../../contract/json.ts'
import { distinct } from '../slips/distinct.ts'
import { plainlyFits } from '../slips/plainly-fits.ts'
import { isJsonList, listAt, takesValue } from '../slips/json-type.ts'
import { nearMisses } from './near-misses.ts'
import type { Breakage, BreakageSite } from './rule-knowledge.ts'
import { itemAt, moreItems } from '../slips/more-items.ts'

/** The list with items too few, too many, equal, or without those that it must contain. */
export function wrongItemsBreakages(site: BreakageSite): readonly Breakage[] {
  const list = listAt(site)
  if (list === undefined) return []
  switch (site.keyword) {
    case 'minItems':
      return tooFew(list, Number(site.value))
    case 'maxItems':
      return tooMany(list, Number(site.value) + 1, site)
    case 'uniqueItems':
      return site.value === true ? equalItems(list, site) : []
    case 'contains':
    case 'minContains':
      return withoutWanted(list, site)
    case 'maxContains':
      return tooManyWanted(list, site)
    default:
      return site.value === false ? tooMany(list, placesOf(site) + 1, site) : []
  }
}

/** Lists past this are not made. */
const longest = 10_000
/** Of how many items some change is tried on each. */
const mostTried = 5

function tooFew(list: readonly Json[], least: number): readonly Breakage[] {
  if (!(least > 0)) return []
  const most = Math.ceil(least) - 1
  return distinct(list, [
    { name: 'an item too few', broken: list.slice(0, most) },
    { name: 'an item too few, the first ones dropped', broken: most === 0 ? [] : list.slice(-most) },
    { name: 'no items', broken: [] },
  ])
}

function tooMany(list: readonly Json[], least: number, site: BreakageSite): readonly Breakage[] {
  if (!(least <= longest)) return []
  const count = Math.max(1, Math.floor(least) - list.length)
  const far = Math.floor(least) + 9
  return [
    ...moreItems(list, count, site)
      .filter(({ length }) => length === count)
      .map((items) => ({ name: 'an item too many', broken: [...list, ...items] })),
    ...(far > 100
      ? []
      : moreItems(list, count + far, site)
          .slice(0, 1)
          .map((items) => ({ name: 'far too many items', broken: [...list, ...items] }))),
  ]
}

/** Where further items have no place: how many places there are. */
function placesOf({ keyword, schemas }: BreakageSite): number {
  const lists = schemas.flatMap(({ prefixItems, items }) => [prefixItems, items]).filter(isJsonList)
  const longestList = Math.max(0, ...lists.map(({ length }) => length))
  const own = schemas.find((schema) => schema[keyword] === false)
  const places = [own?.['prefixItems'], own?.['items']].find(isJsonList)
  return keyword === 'unevaluatedItems' ? longestList : (places?.length ?? 0)
}

function equalItems(list: readonly Json[], site: BreakageSite): readonly Breakage[] {
  if (list.length < 2) {
    const items = list.length === 0 ? moreItems(list, 1, site).flatMap((one) => one.slice(0, 1)) : list
    return items.map((item) => ({ name: 'an item twice', broken: [item, item] }))
  }
  const last = list.length - 1
  const turned = turnedRound(list[0])
  return ofFittingLength(site, [
    { name: 'an item twice', broken: list.with(last, list[0] as Json) },
    { name: 'two equal items in a row', broken: list.with(1, list[0] as Json) },
    { name: 'the last item twice', broken: list.with(0, list[last] as Json) },
    { name: 'an item more that is there already', broken: [...list, list[0] as Json] },
    ...(turned === undefined
      ? []
      : [{ name: 'an item twice, its members in another order', broken: list.with(last, turned) }]),
  ])
}

function turnedRound(item: Json | undefined): Json | undefined {
  if (typeof item !== 'object' || item === null || isJsonList(item)) return undefined
  const entries = Object.entries(item)
  return entries.length < 2 ? undefined : Object.fromEntries(entries.toReversed())
}

const otherItems: readonly Json[] = [null, 'text', 0, true, {}, [], 'other', 1.5]

/** Other items in the places of all, so that none is of the kind; each item alone again and again; fewer items. */
function withoutWanted(list: readonly Json[], site: BreakageSite): readonly Breakage[] {
  const wanted = wantedOf(site)
  const isOther = (item: Json): boolean => plainlyFits(wanted, item) !== true
  const beside = site.schemas.map(({ items }) => items).filter((items) => isJsonObject(items))
  const misses = list.length === 0 ? [] : nearMisses(wanted, list[0] as Json, beside).map(({ broken }) => broken)
  const others = otherItems.filter((item) => takesValue(beside, item) && isOther(item))
  const [unwanted] = [...misses, ...others]
  const tried = list.slice(0, mostTried)
  return ofFittingLength(site, [
    ...misses.slice(0, 8).map((item) => ({ name: 'all items of another kind', broken: list.map(() => item) })),
    ...tried.filter(isOther).map((item) => ({ name: 'one item again and again', broken: list.map(() => item) })),
    ...tried.map((item, index) => ({
      name: 'an item of another kind',
      broken: list.with(index, unwanted ?? item),
    })),
    ...tried.map((_, index) => ({ name: 'an item left out', broken: list.toSpliced(index, 1) })),
    { name: 'no items', broken: [] },
    ...others.map((item) => ({ name: 'all items of another kind', broken: list.map(() => item) })),
  ])
}

/** Each item so often that those of its kind are too many, also in changed form where no two may be equal. */
function tooManyWanted(list: readonly Json[], site: BreakageSite): readonly Breakage[] {
  const most = Number(site.value)
  if (!(most < longest)) return []
  const sample = itemAt(wantedOf(site))
  const kinds = [...list.slice(0, mostTried), ...sample].filter((item) => plainlyFits(wantedOf(site), item) !== false)
  return kinds.flatMap((item) =>
    moreItems([item], Math.floor(most) + 1, site)
      .slice(0, 2)
      .map((items) => ({ name: 'too many items of one kind', broken: [...list, ...items] })),
  )
}

function wantedOf({ keyword, value, schemas }: BreakageSite): Json | undefined {
  if (keyword === 'contains') return value
  return schemas.find((schema) => schema[keyword] === value && Object.hasOwn(schema, 'contains'))?.['contains']
}

/** Lists that are as long as the schemas ask for, without those that come twice. */
function ofFittingLength({ valid, schemas }: BreakageSite, breakages: readonly Breakage[]): readonly Breakage[] {
  const [least, most] = [atLeast(schemas), atMost(schemas)]
  return distinct(valid, breakages)
    .filter(({ broken }) => isJsonList(broken) && broken.length >= least && broken.length <= most)
    .slice(0, 30)
}

function atLeast(schemas: readonly JsonObject[]): number {
  return Math.max(0, ...schemas.map(({ minItems }) => Number(minItems ?? 0)))
}

function atMost(schemas: readonly JsonObject[]): number {
  return Math.min(...schemas.map(({ maxItems }) => Number(maxItems ?? Infinity)))
}
