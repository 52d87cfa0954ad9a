import type { FlowContract } from './contract.ts'
import { isJsonObject, type JsonObject, type JsonSchema, ownMember } from './json.ts'
import { renderJson } from './render-json.ts'

/** What becomes of a contract when its flow is imported from the authors' file. */
export interface Joined {
  readonly contract: FlowContract
  /**
   * Where the file disagrees with what was recorded or written by hand, one sentence each. When there are any, the
   * contract is the known one, untouched.
   */
  readonly differences: readonly string[]
}

/**
 * Joins the known contract of a flow with the one imported from the authors' file. What was imported before is replaced.
 * What was recorded from the live API or written by hand stays: what nobody knew yet is filled in, and where both agree on
 * names and JSON types there is nothing to do. `force` replaces it all; the id always stays.
 */
export function joinImported(known: FlowContract | undefined, imported: FlowContract, force = false): Joined {
  if (known === undefined) return { contract: imported, differences: [] }
  const flow = { ...imported.flow, ...(known.flow.id === undefined ? {} : { id: known.flow.id }) }
  if (force || known.source.kind === 'archy' || known.source.kind === 'export') {
    return { contract: { ...imported, flow }, differences: [] }
  }
  const differences = [
    ...sideDifferences('input', known.inputs, imported.inputs),
    ...sideDifferences('output', known.outputs, imported.outputs),
  ]
  if (differences.length > 0) return { contract: known, differences }
  if (known.inputs === null) {
    return { contract: { ...imported, flow, outputs: known.outputs ?? imported.outputs }, differences }
  }
  if (known.outputs !== null || imported.outputs === null) return { contract: known, differences }
  const notes = [...(known.notes ?? []), `The outputs are imported from ${imported.source.file ?? 'a file'}`]
  return { contract: { ...known, outputs: imported.outputs, notes }, differences }
}

function sideDifferences(what: string, known: JsonSchema | null, imported: JsonSchema | null): readonly string[] {
  if (known === null || imported === null) return []
  const [before, after] = [propertiesOf(known), propertiesOf(imported)]
  if (before === undefined || after === undefined) {
    return renderJson(known) === renderJson(imported) ? [] : [`the schemas of the ${what}s are not the same`]
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted().flatMap((name) => {
    const [one, other] = [ownMember(before, name), ownMember(after, name)]
    if (one === undefined) return [`${what} ${name} is only in the file`]
    if (other === undefined) return [`${what} ${name} is not in the file`]
    const [type, otherType] = [typeOf(one), typeOf(other)]
    if (type === undefined || otherType === undefined || type === otherType) return []
    return [`${what} ${name} is ${otherType} in the file, ${type} in the contract`]
  })
}

/** The properties of a schema that names all it names there; undefined for one that must be searched. */
function propertiesOf(schema: JsonSchema): JsonObject | undefined {
  if (!isJsonObject(schema) || ['$ref', 'allOf', 'anyOf', 'oneOf'].some((keyword) => Object.hasOwn(schema, keyword))) {
    return undefined
  }
  const properties = ownMember(schema, 'properties')
  return isJsonObject(properties) ? properties : undefined
}

/** The JSON types in words, null left aside: the platform writes `["string", "null"]` where authors' files say string. */
function typeOf(schema: JsonObject[string]): string | undefined {
  const types = isJsonObject(schema) ? [ownMember(schema, 'type')].flat() : []
  const words = types.filter((type) => typeof type === 'string' && type !== 'null').toSorted()
  if (words.length === 0) return undefined
  const items = isJsonObject(schema) && words.includes('array') ? typeOf(ownMember(schema, 'items') ?? true) : undefined
  return `${words.join(' or ')}${items === undefined ? '' : ` of ${items}`}`
}
