import { isJsonObject, type Json, type JsonObject } from '../../contract/json.ts'
import { distinct } from '../slips/distinct.ts'
import { isJsonList, takesValue } from '../slips/json-type.ts'
import { withMember, withoutMember } from '../../contract/members.ts'
import { requiredNames } from '../slips/named-members.ts'
import { plainlyFits } from '../slips/plainly-fits.ts'
import { sampleMember, sampleOf } from '../slips/sample-value.ts'
import { nearMisses } from './near-misses.ts'
import type { Breakage, BreakageSite } from './rule-knowledge.ts'

/** Of how many branches each is tried. */
const mostBranches = 4

/** What no branch of an `anyOf` or `oneOf` takes, and for `oneOf` what several take. */
export function outsideBranches(site: BreakageSite): readonly Breakage[] {
  const { keyword, value, valid, schemas } = site
  if (!isJsonList(value)) return []
  const branches = value.slice(0, mostBranches)
  const misses = branches.flatMap((branch) =>
    nearMisses(
      branch,
      valid,
      schemas.filter((schema) => schema !== branch),
    ),
  )
  const joined = keyword === 'oneOf' ? branches.flatMap((branch) => insideOf(site, branch)) : []
  const bare = isJsonObject(valid) ? withoutMarks(valid, branches) : []
  return worthTrying(site, [...bare, ...joined, ...misses, ...ofEachType], (broken) => {
    const verdicts = value.map((branch) => plainlyFits(branch, broken))
    const taking = verdicts.filter((verdict) => verdict === true).length
    return keyword === 'oneOf' ? taking !== 1 || verdicts.includes(undefined) : taking === 0
  })
}

/** What the schema of a `not` takes. */
export function insideNot(site: BreakageSite): readonly Breakage[] {
  return worthTrying(
    site,
    [...insideOf(site, site.value), ...ofEachType],
    (broken) => plainlyFits(site.value, broken) !== false,
  )
}

const ofEachType: readonly Breakage[] = [
  { name: 'null', broken: null },
  { name: 'a text', broken: 'text' },
  { name: 'empty text', broken: '' },
  { name: 'a number', broken: 5 },
  { name: 'a number below 0', broken: -1 },
  { name: 'a fraction', broken: 1.5 },
  { name: 'a fraction below 0', broken: -1.5 },
  { name: 'zero', broken: 0 },
  { name: 'true', broken: true },
  { name: 'false', broken: false },
  { name: 'an empty list', broken: [] },
  { name: 'an empty object', broken: {} },
]

/** Those that may break the keyword, and that the types beside it take. */
function worthTrying(
  { keyword, value, valid, schemas }: BreakageSite,
  breakages: readonly Breakage[],
  mayBreak: (broken: Json) => boolean,
): readonly Breakage[] {
  // The others may be of the branch that the valid value fits.
  const holders = schemas.filter((schema) => schema[keyword] === value)
  return distinct(valid, breakages)
    .filter(({ broken }) => takesValue(holders, broken) && mayBreak(broken))
    .slice(0, 30)
}

/** Objects without what the branches require, all together and one by one. */
function withoutMarks(object: JsonObject, branches: readonly Json[]): readonly Breakage[] {
  const names = [...requiredNames(branches.filter((branch) => isJsonObject(branch)))].map(String).slice(0, 6)
  const all = names.reduce(withoutMember, object)
  return [
    { name: 'without what the alternatives require', broken: all },
    ...names.map((name) => ({ name: 'without a member of an alternative', broken: withoutMember(object, name) })),
  ]
}

/** Values that a schema takes as far as its own words show: the object with its members, what it lists, a plausible one. */
function insideOf({ valid, schemas }: BreakageSite, schema: Json): readonly Breakage[] {
  if (!isJsonObject(schema)) return []
  const listed = isJsonList(schema['enum']) ? schema['enum'].slice(0, 4) : []
  const values = [...listed, ...(Object.keys(schema).length === 0 ? [] : [sampleOf(schema)])]
  return [
    ...(isJsonObject(valid)
      ? [{ name: 'with the members of an alternative', broken: withBranch(valid, schema, schemas) }]
      : []),
    ...values.map((broken) => ({ name: 'a value of an alternative', broken })),
  ]
}

/** The object with what a branch requires, and with the values that it fixes. */
function withBranch(object: JsonObject, branch: JsonObject, schemas: readonly JsonObject[]): JsonObject {
  const required = [...requiredNames([branch])].map(String).filter((name) => !Object.hasOwn(object, name))
  const all = required.reduce((some, name) => withMember(some, name, sampleMember([branch, ...schemas], name)), object)
  const { properties } = branch
  if (!isJsonObject(properties)) return all
  return Object.entries(properties).reduce(
    (some, [name, schema]) =>
      isJsonObject(schema) && schema['const'] !== undefined ? withMember(some, name, schema['const']) : some,
    all,
  )
}
