import type { Json, JsonObject } from '../../contract/json.ts'
import { decimalOf, isMultipleOf } from '../../schema/multiple-of.ts'
import { decimalSum, nextMultiples, numberOf } from '../slips/decimals.ts'
import { takesType } from '../slips/json-type.ts'
import { otherDemands } from '../slips/number-demands.ts'
import { preferred } from '../slips/preferred.ts'
import type { Breakage, BreakageSite, RuleKnowledge } from './rule-knowledge.ts'

const demands: Readonly<Record<string, string>> = {
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'less than',
}

/** A number outside its bounds, or off its grid. */
export const outOfRange: RuleKnowledge = {
  rule: 'out-of-range',
  keywords: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  explain({ path, keyword, params, data }, { who, name, print }) {
    const expected = (keyword === 'multipleOf' ? params['multipleOf'] : params['limit']) as Json
    const demand = keyword === 'multipleOf' ? 'multiples of' : demands[String(params['comparison'])]
    return {
      path,
      message: `${name(path)} is ${print(data, path)}: ${who} takes ${demand} ${String(expected)}`,
      expected,
      received: data,
    }
  },
  breakages(site) {
    const { keyword, value, schemas } = site
    if (typeof site.valid !== 'number' && !takesType(schemas, 'number')) return []
    if (keyword === 'multipleOf') return typeof value === 'number' ? offGrid(site, value) : []
    const limit = limitOf(site)
    return limit === undefined ? [] : pastLimit(site, limit)
  },
}

/** The bound itself; draft-04 has it in `minimum`, with a boolean `exclusiveMinimum` beside. */
function limitOf({ keyword, value, schemas }: BreakageSite): number | undefined {
  if (typeof value === 'number') return value
  if (value !== true) return undefined
  const inclusive = keyword === 'exclusiveMinimum' ? 'minimum' : 'maximum'
  const limit = schemas.find((schema: JsonObject) => schema[keyword] === true)?.[inclusive]
  return typeof limit === 'number' ? limit : undefined
}

function pastLimit(site: BreakageSite, limit: number): readonly Breakage[] {
  const isLower = site.keyword === 'minimum' || site.keyword === 'exclusiveMinimum'
  const isExclusive = site.keyword.startsWith('exclusive')
  const { meets, step } = otherDemands(site.schemas, site.keyword, site.value)
  const outward = isLower ? -1 : 1
  const past = (distance: number): number => onStep(decimalSum(limit, outward * distance), step, isLower)
  const candidates = [
    { name: 'the excluded limit itself', broken: limit },
    { name: 'a step past the limit', broken: past(step ?? plainStep(limit)) },
    ...(step === undefined ? [{ name: 'a little past the limit', broken: past(0.01) }] : []),
    { name: 'ten steps past the limit', broken: past(10 * (step ?? 1)) },
    { name: 'with the sign changed', broken: onStep(limit === 0 ? 0 : -limit, step, isLower) },
    { name: 'far past the limit', broken: past(1_000_000) },
  ]
  const isPast = (number: number): boolean =>
    isLower ? number < limit || (isExclusive && number === limit) : number > limit || (isExclusive && number === limit)
  // Where numbers are too far apart for these, or bounds too near.
  const rest = (): typeof candidates => [
    { name: 'a tenth past the limit', broken: past(Math.abs(limit) / 10) },
    { name: 'as little past the limit as a number can be', broken: past(Math.abs(limit) * 2 ** -52) },
  ]
  const breakages = chosen(site, candidates, isPast, meets)
  return breakages.length > 2 ? breakages : [...breakages, ...chosen(site, rest(), isPast, meets)]
}

/** The multiple of a step at a number or beyond it. */
function onStep(number: number, step: number | undefined, isLower: boolean): number {
  if (step === undefined || !Number.isFinite(number) || isMultipleOf(number, step)) return number
  const { below, above } = nextMultiples(number, step)
  return isLower ? below : above
}

/** One where the limit is whole, else one of its last decimal. */
function plainStep(limit: number): number {
  return numberOf({ digits: 1n, exponent: Math.min(0, decimalOf(limit).exponent) })
}

function offGrid(site: BreakageSite, divisor: number): readonly Breakage[] {
  const { meets, step } = otherDemands(site.schemas, site.keyword, divisor)
  const bounds = site.schemas.flatMap(({ minimum, maximum }) => [minimum, maximum])
  const bases = [site.valid, ...bounds, 0].filter((one) => typeof one === 'number')
  const offsets =
    step === undefined
      ? [divisor / 2, -divisor / 2, divisor / 10, -divisor / 10, divisor / 1_000]
      : [step, -step, 2 * step, -2 * step]
  const candidates = bases.flatMap((base) =>
    offsets.map((offset) => ({
      name: offset < 0 ? 'a little below a multiple' : 'a little above a multiple',
      broken: decimalSum(onStep(base, step, offset < 0), offset),
    })),
  )
  return chosen(site, candidates, (number) => !isMultipleOf(number, divisor), meets)
}

function chosen(
  { valid }: BreakageSite,
  candidates: readonly { readonly name: string; readonly broken: number }[],
  breaks: (number: number) => boolean,
  meets: (number: number) => boolean,
): readonly Breakage[] {
  const seen = new Set<Json>([valid])
  const breaking = candidates
    // The sum with 0 is never -0, which JSON has no text for.
    .map(({ name, broken }) => ({ name, broken: broken + 0 }))
    .filter(({ broken }) => Number.isFinite(broken) && breaks(broken) && !seen.has(broken) && seen.add(broken))
  return preferred(breaking, ({ broken }) => meets(broken))
}
