import type { JsonObject } from '../../contract/json.ts'
import { distinct } from '../slips/distinct.ts'
import { objectAt } from '../slips/json-type.ts'
import { describedNames, requiredNames } from '../slips/named-members.ts'
import { insideNot, outsideBranches } from './alternative-breakages.ts'
import type { Breakage, BreakageSite } from './rule-knowledge.ts'
import { sampleMember } from '../slips/sample-value.ts'

/** Too few or too many members; for keywords that join schemas, what none, several or the wrong one of them takes. */
export function schemaBreakages(site: BreakageSite): readonly Breakage[] {
  switch (site.keyword) {
    case 'minProperties':
      return tooFewMembers(site)
    case 'maxProperties':
      return tooManyMembers(site)
    case 'anyOf':
    case 'oneOf':
      return outsideBranches(site)
    case 'not':
      return insideNot(site)
    default:
      return []
  }
}

const mostMembers = 1_000

/** Members that may be left out go first. */
function tooFewMembers(site: BreakageSite): readonly Breakage[] {
  const object = objectAt(site)
  const most = Math.ceil(Number(site.value)) - 1
  if (object === undefined || !(most >= 0)) return []
  const required = requiredNames(site.schemas)
  const names = Object.keys(object).toSorted((one, other) => Number(required.has(other)) - Number(required.has(one)))
  const kept = (count: number): JsonObject => {
    const left = new Set(names.slice(0, count))
    return Object.fromEntries(Object.entries(object).filter(([name]) => left.has(name)))
  }
  return distinct(site.valid, [
    { name: 'a member too few', broken: kept(most) },
    { name: 'only what is required', broken: kept(Math.min(most, required.size)) },
    ...(required.size === 0 ? [{ name: 'no members', broken: {} }] : []),
  ])
}

/** A number in letters, a to z: schemas of names take those most often. */
function lettersOf(number: number): string {
  const rest = Math.floor(number / 26)
  return (rest === 0 ? '' : lettersOf(rest - 1)) + String.fromCharCode(97 + (number % 26))
}

/** Members that the schemas describe come first, then foreign ones. */
function tooManyMembers(site: BreakageSite): readonly Breakage[] {
  const object = objectAt(site)
  const most = Math.floor(Number(site.value))
  if (object === undefined || !(most < mostMembers)) return []
  const described = describedNames(site.schemas).filter((name) => !Object.hasOwn(object, name))
  const filled = (names: readonly string[]): JsonObject => {
    const needed = most + 1 - Object.keys(object).length
    const foreign = Array.from({ length: needed }, (_, index) => `extra${lettersOf(index)}`)
    const added = [...names, ...foreign].slice(0, needed)
    return { ...object, ...Object.fromEntries(added.map((name) => [name, sampleMember(site.schemas, name)])) }
  }
  return distinct(site.valid, [
    { name: 'a member too many', broken: filled(described) },
    { name: 'a foreign member too many', broken: filled([]) },
  ]).filter(({ broken }) => Object.keys(broken as JsonObject).length > most)
}
