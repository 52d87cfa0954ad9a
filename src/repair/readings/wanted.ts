import type { Json } from '../../contract/json.ts'
import { itemKey } from '../../schema/equal-items.ts'
import { numberFormat, textFormat } from '../../schema/formats.ts'
import { isJsonList, isOfType, type JsonType, jsonTypeOf, typeNames } from '../../inputs/slips/json-type.ts'
import { lengthOf, matcherOf } from '../../inputs/slips/text-demands.ts'
import type { Violation } from '../../inputs/violation.ts'

/** What the violations at one place ask of the value there, as far as they say it. */
export interface Wanted {
  /** Whether a value of this type, by JSON Schema's names, would do. */
  readonly takes: (type: JsonType) => boolean
  /** The allowed values; empty where no list was broken. */
  readonly allowed: readonly Json[]
  readonly formats: readonly string[]
  readonly patterns: readonly string[]
  /** Whether a text in one of these formats could be asked for: by name, by a pattern, or by what only texts are judged by. */
  readonly asks: (...formats: readonly string[]) => boolean
  /** Whether texts are taken where none was found: what a format or a pattern asks of them is not told yet. */
  readonly isOpen: boolean
  /** Whether a list has the wrong items. */
  readonly items: boolean
  /** Whether a value mends each violation, as far as they tell; only the check knows it all. */
  readonly fits: (value: Json) => boolean
}

/** What these violations of one value ask; undefined when no other way to write the value could mend them. */
export function wantedBy(received: Json, violations: readonly Violation[]): Wanted | undefined {
  const mendable = violations.filter(({ rule }) => !beyondWriting.has(rule))
  if (mendable.length === 0) return undefined
  const demands = mendable.map((violation) => demandOf(received, violation))
  const expectedBy = (rule: string): readonly (Json | undefined)[] =>
    mendable.filter((one) => one.rule === rule).map(({ expected }) => expected)
  const types = expectedBy('wrong-type').map(typeNames)
  const allowed = expectedBy('not-allowed-value').flatMap((listed) => (isJsonList(listed) ? listed : []))
  const takes = takesOf(received, types, allowed)
  const [formats, patterns] = [textsOf(expectedBy('wrong-format')), textsOf(expectedBy('wrong-pattern'))]
  const isOpen = typeof received !== 'string' && types.length > 0 && takes('string')
  return {
    takes,
    allowed,
    formats,
    patterns,
    asks: (...some) => isOpen || patterns.length > 0 || some.some((format) => formats.includes(format)),
    isOpen,
    items: expectedBy('wrong-items').length > 0,
    fits: (value) => takes(jsonTypeOf(value)) && demands.every((demand) => demand(value)),
  }
}

/**
 * Here the value should not stand at all, or stands elsewhere, or never became JSON; or what is asked is not told: a `not`
 * would take any other value, whatever it means.
 */
const beyondWriting: ReadonlySet<string> = new Set([
  'unknown-input',
  'missing-input',
  'not-json',
  'wrong-envelope',
  'schema',
])

/** By the types that are demanded, else by those of the allowed values; else the type found was right. */
function takesOf(received: Json, demanded: readonly (readonly string[])[], allowed: readonly Json[]): Wanted['takes'] {
  if (demanded.length > 0)
    return (type) =>
      demanded.every(
        (names) => names.length === 0 || names.includes(type) || (type === 'number' && names.includes('integer')),
      )
  const types = new Set(allowed.map(jsonTypeOf))
  if (types.size > 0) return (type) => types.has(type)
  return (type) => type === jsonTypeOf(received)
}

function textsOf(expected: readonly (Json | undefined)[]): readonly string[] {
  return expected.filter((one) => typeof one === 'string')
}

function demandOf(received: Json, { rule, expected }: Violation): (value: Json) => boolean {
  switch (rule) {
    case 'wrong-type': {
      const names = typeNames(expected)
      return (value) => names.length === 0 || isOfType(value, names)
    }
    case 'not-allowed-value': {
      const keys = new Set(isJsonList(expected) ? expected.map(itemKey) : [])
      return (value) => keys.has(itemKey(value))
    }
    case 'wrong-format':
      return formatDemand(textsOf([expected]))
    case 'wrong-pattern': {
      const matchers = textsOf([expected]).map(matcherOf)
      return (value) => typeof value === 'string' && matchers.every((matches) => matches(value))
    }
    case 'wrong-length':
      return lengthDemand(received, typeof expected === 'number' ? expected : 0)
    default:
      return () => true
  }
}

function formatDemand([format = '']: readonly string[]): (value: Json) => boolean {
  const accepts = textFormat(format)
  if (numberFormat(format) !== undefined) return (value) => Number.isInteger(value)
  return (value) => typeof value === 'string' && (accepts === undefined || accepts(value))
}

/** The limit was the greatest length where the text found is longer, else the least. */
function lengthDemand(received: Json, limit: number): (value: Json) => boolean {
  const isTooLong = typeof received === 'string' && lengthOf(received) > limit
  return (value) => typeof value !== 'string' || (isTooLong ? lengthOf(value) <= limit : lengthOf(value) >= limit)
}
