import type { Json } from '../../contract/json.ts'
import { UnusableSchemaError } from '../../contract/errors.ts'
import { escapeText } from '../../contract/escape-text.ts'
import { areDisjoint } from './disjoint.ts'
import type { Meaning, OpenClaim, Reading, Way } from './step.ts'

/** References, `allOf`, `anyOf`, `oneOf` and `not`. */
export const logicMeaning: Meaning = {
  hold(reading, demands) {
    demands.steps.push(...references(reading, true))
    for (const schema of reading.list('allOf') ?? []) demands.steps.push(reading.open(schema))
    const not = reading.get('not')
    if (not !== undefined) demands.steps.push(reading.open(not, false))
    const any = reading.list('anyOf')
    if (any !== undefined) demands.choices.push(any.map((schema) => [reading.open(schema)]))
    const one = reading.list('oneOf')
    if (one !== undefined) demands.choices.push(one.map((_schema, index) => onlyOne(reading, one, index)))
  },

  deny(reading) {
    const ways: Way[] = references(reading, false).map((claim) => [claim])
    for (const schema of reading.list('allOf') ?? []) ways.push([reading.open(schema, false)])
    const not = reading.get('not')
    if (not !== undefined) ways.push([{ claim: reading.within(not), scopes: [] }])
    const any = reading.list('anyOf')
    if (any !== undefined) ways.push(any.map((schema) => reading.open(schema, false)))
    const one = reading.list('oneOf')
    if (one !== undefined) ways.push(...noneOrTwo(reading, one))
    return ways
  },
}

function references(reading: Reading, holds: boolean): OpenClaim[] {
  const { claim, pool } = reading
  const { document, resource, scope } = claim
  return ['$ref', '$dynamicRef', '$recursiveRef'].flatMap((keyword) => {
    const reference = reading.get(keyword)
    if (typeof reference !== 'string') return []
    const target =
      keyword === '$ref'
        ? document.references.follow(reference, resource)
        : document.references.followDynamic(reference, resource, scope)
    if (target === undefined)
      throw new UnusableSchemaError(`The schema's reference ${escapeText(reference)} leads to nothing in the document`)
    return [{ claim: pool.on(document, target, holds, scope), scopes: holds ? reading.scopes : [] }]
  })
}

/** The way to fit one alternative and no other; those that it excludes by itself need no word. */
function onlyOne(reading: Reading, schemas: readonly Json[], index: number): Way {
  const chosen = reading.open(schemas[index] as Json)
  const others = schemas.flatMap((schema, other) => (other === index ? [] : [reading.within(schema)]))
  const overlapping = others.filter((other) => !areDisjoint(chosen.claim, other))
  return [chosen, ...overlapping.map((other) => ({ claim: reading.pool.opposite(other), scopes: [] }))]
}

function noneOrTwo(reading: Reading, schemas: readonly Json[]): Way[] {
  const ways: Way[] = [schemas.map((schema) => reading.open(schema, false))]
  for (const [index, schema] of schemas.entries())
    for (const other of schemas.slice(index + 1))
      ways.push([schema, other].map((one) => ({ claim: reading.within(one), scopes: [] })))
  return ways
}
