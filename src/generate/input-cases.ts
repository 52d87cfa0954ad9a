import type { Json } from '../contract/json.ts'
import { pointerSteps, pointerTo } from '../contract/pointer.ts'
import { namePlace } from '../inputs/name-place.ts'
import { ruleOf } from '../inputs/rules/rule-table.ts'
import type { Rule } from '../inputs/violation.ts'
import { edgeValues } from './edge-values.ts'
import { type FaultSite, faultSites } from './fault/fault-site.ts'
import { Forge, isFaultOf } from './fault/forge.ts'
import { fullestValue } from './fullest-value.ts'
import { generatedSize } from './generated-size.ts'
import { jsonAt, withJsonAt } from '../contract/json-at.ts'
import type { Place } from './make/place.ts'
import { Run } from './make/run.ts'
import { seededRandom } from './seeded-random.ts'
import { simplestValue } from './shrink/simplest-value.ts'
import type { Target } from './target.ts'
import { valueMaker } from './value-maker.ts'

/** One row of a table of cases. */
export interface InputCase {
  /** What the case is, in a few words; no two of a table are equal. */
  readonly name: string
  readonly inputs: Json
  readonly valid: boolean
  /** The rule that is broken, and where (JSON Pointer); left out for valid inputs. */
  readonly rule?: Rule
  readonly path?: string
}

/**
 * The cases of a target, always the same: the plainest inputs and the fullest, the edges of each input, and each rule
 * broken at each place once. Throws `CannotGenerateError` when no value fits.
 */
export function casesOf(target: Target): readonly InputCase[] {
  const maker = valueMaker(target, generatedSize('small'))
  const accepts = (value: Json): boolean => target.accepts(value)
  const simplest = simplestValue(maker.make, accepts)
  const fullest = fullestValue(maker.root, simplest, accepts)
  const valid = [
    { name: 'only what is required', inputs: simplest },
    { name: 'every input', inputs: fullest },
    ...edgeCases(maker.root, fullest),
  ].filter(({ inputs }) => accepts(inputs))
  return withDistinctNames([
    ...withDistinctInputs(valid).map((one) => ({ ...one, valid: true })),
    ...invalidCases(target, maker.root, [fullest, simplest]),
  ])
}

const mostLevels = 3
const triesToForge = 16

/** The value with each place at its edges. */
function edgeCases(root: Place, value: Json): { readonly name: string; readonly inputs: Json }[] {
  const cases: { name: string; inputs: Json }[] = []
  const pending: { place: Place; path: string }[] = [{ place: root, path: '' }]
  for (const { place, path } of pending) {
    const steps = pointerSteps(path)
    for (const entry of place.entries) {
      if (path !== '' && jsonAt(value, steps) !== undefined)
        for (const edge of edgeValues(entry))
          cases.push({ name: `${namePlace(path)}: ${edge.what}`, inputs: withJsonAt(value, steps, edge.value) })
      if (steps.length < mostLevels)
        for (const { step, place: inner } of entry.within()) pending.push({ place: inner, path: pointerTo(path, step) })
    }
  }
  return cases
}

/** Each rule broken at each place once, on the first base where that gives a single fault. */
function invalidCases(target: Target, root: Place, bases: readonly Json[]): InputCase[] {
  const cases = new Map<string, InputCase>()
  const forge = new Forge(target, generatedSize('small'), {})
  const sites = faultSites(root, target)
  for (const site of sites) {
    const found =
      bases.map((base) => caseOn(base, site, target)).find((one) => one !== undefined) ?? forged(site, forge)
    const key = `${found?.rule} ${found?.path}`
    if (found !== undefined && !cases.has(key)) cases.set(key, found)
  }
  return [...cases.values()]
}

function caseOn(base: Json, site: FaultSite, target: Target): InputCase | undefined {
  const steps = pointerSteps(site.path)
  const valid = jsonAt(base, steps)
  if (valid === undefined) return undefined
  const { schemas } = (site.levels.at(-1) as FaultSite['levels'][number]).entry.shape
  const names = site.path === '' && target.onlyNames !== undefined ? { knownNames: target.onlyNames } : {}
  for (const { name, broken } of ruleOf(site.keyword).breakages({ ...site, schemas, valid, ...names })) {
    const inputs = withJsonAt(base, steps, broken)
    const [fault, ...others] = target.violations(inputs)
    if (fault === undefined || others.length > 0 || !isFaultOf(site, fault)) continue
    const { rule, path } = fault
    return { name: `${namePlace(path)}: ${name} (${rule})`, inputs, valid: false, rule, path }
  }
  return undefined
}

function forged(site: FaultSite, forge: Forge): InputCase | undefined {
  const made = forge.make(site, new Run(seededRandom(1)), false, 1, triesToForge)
  if (made === undefined) return undefined
  const { value, rule, path } = made
  return { name: `${namePlace(path)} breaks ${rule}`, inputs: value, valid: false, rule, path }
}

function withDistinctInputs<Case extends { readonly inputs: Json }>(cases: readonly Case[]): Case[] {
  const distinct = new Map<string, Case>()
  for (const one of cases) {
    const key = JSON.stringify(one.inputs)
    if (!distinct.has(key)) distinct.set(key, one)
  }
  return [...distinct.values()]
}

function withDistinctNames(cases: readonly InputCase[]): InputCase[] {
  const counts = new Map<string, number>()
  return cases.map((one) => {
    const count = (counts.get(one.name) ?? 0) + 1
    counts.set(one.name, count)
    return count === 1 ? one : { ...one, name: `${one.name} (${count})` }
  })
}
