import type { Json, JsonObject } from '../../contract/json.ts'
import { pointerTo } from '../../contract/pointer.ts'
import { ruleOf } from '../../inputs/rules/rule-table.ts'
import type { Rule } from '../../inputs/violation.ts'
import { textFormat } from '../../schema/formats.ts'
import type { Entry, Need, Place } from '../make/place.ts'
import type { Target } from '../target.ts'
import { listType, numberType, objectType, textType } from '../shape/types.ts'

/** A place in values where a keyword can be broken. */
export interface FaultSite {
  readonly rule: Rule
  /** JSON Pointer to the place that the keyword speaks of. */
  readonly path: string
  readonly keyword: string
  /** The keyword's value in the schema. */
  readonly value: Json
  /** What makes the value that holds the place, at each level, and the steps between them. */
  readonly levels: readonly Level[]
  /** Whether it is a limit that no author wrote. */
  readonly isFarLimit: boolean
}

/** One level on the way to a place. */
export interface Level {
  readonly entry: Entry
  /** The step from here to the next level; undefined at the last. */
  readonly need: Need | undefined
}

const mostSites = 3_000
const mostLevels = 6

// Composite keywords that can be broken as such; what stands within them is found in the shapes.
const composites: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'not', 'minProperties', 'maxProperties'])

/** What is known of a target's faults beyond its schemas. */
type FaultContext = Pick<Target, 'onlyNames' | 'isFarLimit'>

/** Every place of a schema's values where one of its keywords can be broken, outer ones first. */
export function faultSites(root: Place, { onlyNames, isFarLimit }: FaultContext): readonly FaultSite[] {
  const sites = new Map<string, FaultSite>()
  const pending: { place: Place; path: string; levels: readonly Level[] }[] = [{ place: root, path: '', levels: [] }]
  for (let index = 0; index < pending.length && sites.size < mostSites; index += 1) {
    const { place, path, levels } = pending[index] as (typeof pending)[number]
    for (const entry of place.entries) {
      const here = [...levels, { entry, need: undefined }]
      if (levels.length === 0 && onlyNames !== undefined && entry.type === objectType)
        add(sites, {
          rule: 'unknown-input',
          path,
          keyword: 'additionalProperties',
          value: false,
          levels: here,
          isFarLimit: false,
        })
      for (const schema of entry.shape.schemas)
        for (const site of sitesOf(schema, path, here, isFarLimit(schema)))
          if (speaksOf(site, entry.type)) add(sites, site)
      if (levels.length >= mostLevels) continue
      for (const need of entry.within())
        pending.push({
          place: need.place,
          path: pointerTo(path, need.step),
          levels: [...levels, { entry, need }],
        })
    }
  }
  return [...sites.values()]
}

/** A keyword with the same value at the same place counts once, whatever way leads there. */
function add(sites: Map<string, FaultSite>, site: FaultSite): void {
  const key = `${site.keyword} ${site.path} ${JSON.stringify(site.value)}`
  if (!sites.has(key)) sites.set(key, site)
}

const typesOfKeywords: readonly (readonly [type: number, keywords: readonly string[]])[] = [
  [numberType, ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
  [textType, ['minLength', 'maxLength', 'pattern', 'format']],
  [listType, ['minItems', 'maxItems', 'uniqueItems', 'contains', 'minContains', 'maxContains']],
  [listType, ['items', 'additionalItems', 'unevaluatedItems']],
  [objectType, ['required', 'dependentRequired', 'dependencies', 'propertyNames', 'minProperties', 'maxProperties']],
  [objectType, ['additionalProperties', 'unevaluatedProperties']],
]
const typeOfKeyword = new Map(
  typesOfKeywords.flatMap(([type, keywords]) => keywords.map((one) => [one, type] as const)),
)

/** Keywords that refuse something by themselves only when they are false; else what they hold is a place of its own. */
const closing = new Set([
  'additionalProperties',
  'unevaluatedProperties',
  'items',
  'additionalItems',
  'unevaluatedItems',
])

/** Keywords that refuse nothing. */
const idle = new Set([
  'uniqueItems false',
  'minContains 0',
  'propertyNames true',
  'propertyNames {}',
  'minItems 0',
  'minLength 0',
  'minProperties 0',
])

/** Whether the keyword says something of values of a type. */
function speaksOf({ keyword, value }: FaultSite, type: number): boolean {
  if (closing.has(keyword) && value !== false) return false
  if (idle.has(`${keyword} ${JSON.stringify(value)}`)) return false
  if (keyword === 'dependencies' && !Object.values(value as JsonObject).some(Array.isArray)) return false
  if (keyword === 'format' && (typeof value !== 'string' || textFormat(value) === undefined)) return false
  return ((typeOfKeyword.get(keyword) ?? type) & type) !== 0
}

function sitesOf(schema: JsonObject, path: string, levels: readonly Level[], isFarLimit: boolean): FaultSite[] {
  return Object.entries(schema).flatMap(([keyword, value]): FaultSite[] => {
    const { rule } = ruleOf(keyword)
    if (rule === 'schema' && !composites.has(keyword)) return []
    const site = { rule, path, keyword, levels, isFarLimit }
    // Each member that must be there is missed on its own.
    if (keyword === 'required') return (value as readonly Json[]).map((name) => ({ ...site, value: [name] }))
    return [{ ...site, value }]
  })
}

/** Whether a keyword joins schemas, so that breaking it may show as a fault of any rule within. */
export function isComposite(keyword: string): boolean {
  return composites.has(keyword)
}
