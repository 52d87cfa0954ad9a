import type { Json, JsonObject } from '../../contract/json.ts'
import { numberFormat } from '../../schema/formats.ts'
import { isMultipleOf } from '../../schema/multiple-of.ts'
import { typeNames } from './json-type.ts'

interface NumberDemand {
  readonly keyword: string
  readonly value: Json
  /** What a number must be a multiple of; undefined where it is asked for something else. */
  readonly step?: number
  readonly meets: (value: number) => boolean
}

/** What is asked of a number beside one keyword. */
export interface OtherDemands {
  readonly meets: (value: number) => boolean
  /** The step between the numbers that are multiples of all that is asked for; undefined when every number will do. */
  readonly step: number | undefined
}

const demandsOfSchemas = new WeakMap<readonly JsonObject[], readonly NumberDemand[]>()

/** What schemas ask of a number beside a keyword. */
export function otherDemands(schemas: readonly JsonObject[], keyword: string, value: Json): OtherDemands {
  const others = demandsOf(schemas).filter((one) => one.keyword !== keyword || one.value !== value)
  return {
    meets: (number) => others.every(({ meets }) => meets(number)),
    step: commonStep(others.flatMap(({ step }) => step ?? [])),
  }
}

/** The demands of schemas, read once for each list of them: it stays the same for every value of a place. */
function demandsOf(schemas: readonly JsonObject[]): readonly NumberDemand[] {
  let demands = demandsOfSchemas.get(schemas)
  if (demands === undefined) demandsOfSchemas.set(schemas, (demands = schemas.flatMap(demandsOfOne)))
  return demands
}

function demandsOfOne(schema: JsonObject): NumberDemand[] {
  return Object.entries(schema).flatMap(([keyword, value]): NumberDemand[] => {
    const demand = numberDemand(keyword, value)
    return demand === undefined ? [] : [{ keyword, value, ...demand }]
  })
}

/** What a keyword asks of a number; undefined when it asks nothing of it by itself. */
export function numberDemand(keyword: string, value: Json): Pick<NumberDemand, 'step' | 'meets'> | undefined {
  if (keyword === 'type') {
    const names = typeNames(value)
    return names.includes('integer') && !names.includes('number') ? { step: 1, meets: Number.isInteger } : undefined
  }
  if (keyword === 'format') {
    const bounds = numberFormat(String(value))
    return bounds === undefined
      ? undefined
      : { step: 1, meets: (number) => Number.isInteger(number) && number >= bounds.minimum && number <= bounds.maximum }
  }
  if (typeof value !== 'number') return undefined
  switch (keyword) {
    case 'minimum':
      return { meets: (number) => number >= value }
    case 'exclusiveMinimum':
      return { meets: (number) => number > value }
    case 'maximum':
      return { meets: (number) => number <= value }
    case 'exclusiveMaximum':
      return { meets: (number) => number < value }
    case 'multipleOf':
      return { step: value, meets: (number) => isMultipleOf(number, value) }
    default:
      return undefined
  }
}

const mostMultiples = 100

/** The least common multiple of steps, as far as it is a small multiple of the greatest one; else that one. */
function commonStep(steps: readonly number[]): number | undefined {
  if (steps.length === 0) return undefined
  const greatest = Math.max(...steps)
  for (let count = 1; count <= mostMultiples; count += 1)
    if (steps.every((step) => isMultipleOf(greatest * count, step))) return greatest * count
  return greatest
}
