import { isJsonObject, type Json, type JsonObject, ownMember } from '../../contract/json.ts'
import { objectAt } from '../slips/json-type.ts'
import { withMember, withRenamed } from '../../contract/members.ts'
import { describedNames, requiredNames } from '../slips/named-members.ts'
import { nameSlip, nameSlipKinds } from '../slips/name-slips.ts'
import { nearMisses } from './near-misses.ts'
import type { Breakage, BreakageSite } from './rule-knowledge.ts'
import { sampleMember } from '../slips/sample-value.ts'
import { matcherOf } from '../slips/text-demands.ts'

/** The object with a member that has no place in it. */
export function unknownInputBreakages(site: BreakageSite): readonly Breakage[] {
  const object = objectAt(site)
  if (object === undefined) return []
  if (site.keyword === 'propertyNames') return withRefusedNames(object, site.value)
  if (site.keyword === 'false schema') return withForbidden(object, site.schemas)
  return site.value === false ? withUnknown(object, site) : []
}

// Objects are copied for each breakage, so there are fewer of them than of texts.
const mostSlips = 12
const mostNames = 16
const foreignNames = ['unexpected', 'correlationId', 'notInTheContract'] as const

function withUnknown(object: JsonObject, site: BreakageSite): readonly Breakage[] {
  const { schemas, knownNames } = site
  const known = [...new Set([...(knownNames ?? []), ...describedNames(schemas), ...Object.keys(object)])]
  const isTaken = takenNames(known, schemas)
  const foreign = foreignNames
    .filter((name) => !isTaken(name))
    .map((name) => ({ name: 'a foreign name', broken: withMember(object, name, 'text') }))
  return [
    ...misnamed(object, site, known.slice(0, mostNames), isTaken),
    ...(knownNames === undefined ? [] : nested(object, isTaken)),
    ...foreign,
  ]
}

/** Whether a name has a place in the object already: a known one, or one of a pattern. */
function takenNames(known: readonly string[], schemas: readonly JsonObject[]): (name: string) => boolean {
  const names = new Set(known)
  const patterns = schemas
    .flatMap(({ patternProperties }) => (isJsonObject(patternProperties) ? Object.keys(patternProperties) : []))
    .map(matcherOf)
  return (name) => names.has(name) || patterns.some((matches) => matches(name))
}

/** Known names with a slip: in the place of a member that may be left out, else beside it. */
function misnamed(
  object: JsonObject,
  { schemas, knownNames }: BreakageSite,
  names: readonly string[],
  isTaken: (name: string) => boolean,
): readonly Breakage[] {
  const required = requiredNames(schemas)
  const breakages: Breakage[] = []
  for (let round = 0; round < nameSlipKinds; round += 1) {
    for (const [index, name] of names.entries()) {
      // Another slip for each name in a round, so that few rounds show every kind.
      const slip = nameSlip(name, round + index, knownNames !== undefined)
      if (slip.name === '' || isTaken(slip.name)) continue
      const isRenamed = Object.hasOwn(object, name) && !required.has(name)
      const broken = isRenamed
        ? withRenamed(object, name, slip.name)
        : withMember(object, slip.name, ownMember(object, name) ?? sampleMember(schemas, name))
      breakages.push({ name: slip.what, broken })
      if (breakages.length === mostSlips) return breakages
    }
  }
  return breakages
}

/** Members under their scope as an object: `{"Flow": {"id": 1}}` for `{"Flow.id": 1}`. */
function nested(object: JsonObject, isTaken: (name: string) => boolean): readonly Breakage[] {
  const scoped = Object.entries(object).filter(([name]) => name.indexOf('.') > 0)
  const scope = scoped[0]?.[0].split('.')[0]
  if (scope === undefined || isTaken(scope)) return []
  const inner = scoped
    .filter(([name]) => name.startsWith(`${scope}.`))
    .map(([name, value]) => [name.slice(scope.length + 1), value] as const)
  return [{ name: 'nested under its scope', broken: withMember(object, scope, Object.fromEntries(inner)) }]
}

function withForbidden(object: JsonObject, schemas: readonly JsonObject[]): readonly Breakage[] {
  return schemas
    .flatMap(({ properties }) => (isJsonObject(properties) ? Object.entries(properties) : []))
    .filter(([name, schema]) => schema === false && !Object.hasOwn(object, name))
    .slice(0, mostSlips)
    .map(([name]) => ({ name: 'a member that must not be', broken: withMember(object, name, 'text') }))
}

const plainNames = ['', 'name', 'Not Allowed', '1', 'x', '$ref', 'not-allowed', 'naïve', 'n'.repeat(200)] as const

/** A member more whose name the schema of names refuses, near a name that is there. */
function withRefusedNames(object: JsonObject, names: Json): readonly Breakage[] {
  const [first = 'name'] = Object.keys(object)
  const slips = nearMisses(names, first).flatMap(({ broken }) => (typeof broken === 'string' ? [broken] : []))
  return [...new Set([...slips, ...plainNames])]
    .filter((name) => !Object.hasOwn(object, name))
    .slice(0, mostSlips)
    .map((name) => ({
      name: 'a name of another form',
      broken: withMember(object, name, ownMember(object, first) ?? true),
    }))
}
