// The only peer that suggests what was meant: for a name that does not belong, and for a value that is not allowed. It
// needs closed schemas, so that ours gets the same ones.
import { betterAjvErrors } from '@apideck/better-ajv-errors'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { diagnose } from '../../src/repair/diagnose.ts'
import { itemKey } from '../../src/schema/equal-items.ts'

const kinds = [
  'scope of a name',
  'style of a name',
  'white space at a name',
  'typo in a name',
  'allowed value misspelt',
]

/** @param {ReadonlyMap<string, readonly import('./sample.mjs').Slip[]>} slips */
export function measureSuggestions(slips) {
  return kinds.map((kind) => {
    const judged = (slips.get(kind) ?? []).flatMap((slip) => judge(slip) ?? [])
    return {
      kind,
      payloads: judged.length,
      theirs: judged.filter(({ theirs }) => theirs).length,
      theirsWrong: judged.filter(({ theirs, isSuggested }) => isSuggested && !theirs).length,
      ours: judged.filter(({ ours }) => ours).length,
    }
  })
}

/** Undefined where ajv takes the payload even when the schema is closed. */
function judge({ contract, original, payload }) {
  const schema = closed(contract.inputs)
  const validate = validatorOf(schema)
  if (validate(payload)) return undefined
  const suggestions = betterAjvErrors({ schema, data: payload, errors: validate.errors, basePath: '' })
  const meant = differences(original, payload)
  const { repairs } = diagnose({ ...contract, inputs: schema }, payload)
  return {
    isSuggested: suggestions.some(({ suggestion = '' }) => suggestion !== ''),
    theirs: suggestions.some(({ suggestion = '' }) => meant.some((one) => suggestion.includes(`'${one}'`))),
    ours: repairs[0] !== undefined && itemKey(repairs[0].result) === itemKey(original),
  }
}

/** The names and texts that are in the one and not in the other. */
function differences(original, payload) {
  const there = new Set(words(payload))
  return words(original).filter((word) => !there.has(word))
}

function words(value) {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]) => [...(Array.isArray(value) ? [] : [name]), ...words(member)])
    : []
}

function closed(schema) {
  if (typeof schema !== 'object' || schema === null) return schema
  if (Array.isArray(schema)) return schema.map(closed)
  const members = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, closed(part)]))
  return 'properties' in members && !('additionalProperties' in members)
    ? { ...members, additionalProperties: false }
    : members
}

function validatorOf(schema) {
  const ajv = new Ajv({ allErrors: true, strict: false, logger: false })
  formats.default(ajv)
  return ajv.compile(schema)
}
