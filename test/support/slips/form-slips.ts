import { isJsonObject, type Json, type JsonObject } from '../../../src/contract/json.ts'
import { withJsonAt } from '../../../src/contract/json-at.ts'
import { withMember, withoutMember } from '../../../src/contract/members.ts'
import { isList, memberSchemas, objectsOf, placesOf } from './places.ts'
import type { Slip, SlipKind } from './slip.ts'

/** Members at the wrong level, or with something around them. */
export const formSlips: Readonly<Record<string, SlipKind>> = {
  'nesting for dots': (payload) => {
    if (!isJsonObject(payload) || 'Flow' in payload) return []
    const scoped = Object.entries(payload).filter(([name]) => name.startsWith('Flow.'))
    if (scoped.length === 0) return []
    const others = Object.entries(payload).filter(([name]) => !name.startsWith('Flow.'))
    const flow = Object.fromEntries(scoped.map(([name, value]) => [name.slice('Flow.'.length), value]))
    return [one('nested by scope', () => ({ ...Object.fromEntries(others), Flow: flow }))]
  },
  'dots for nesting': (payload, contract) =>
    objectsOf(payload, contract).flatMap((parent) =>
      Object.entries(parent.value).flatMap(([name, value]): Slip[] => {
        if (!isJsonObject(value) || Object.keys(value).length === 0 || !(name in memberSchemas(parent.schema)))
          return []
        return ['.', '_'].flatMap((separator): Slip[] => {
          const flat = Object.entries(value).map(([part, inner]): [string, Json] => [name + separator + part, inner])
          const rest = withoutMember(parent.value, name)
          if (flat.some(([long]) => long in rest || long in memberSchemas(parent.schema))) return []
          return [
            one(`flattened with ${separator}`, () =>
              withJsonAt(payload, parent.steps, { ...rest, ...Object.fromEntries(flat) }),
            ),
          ]
        })
      }),
    ),
  'wrapper in excess': (payload, contract) =>
    isJsonObject(payload)
      ? [
          ...['inputData', 'inputs', 'variables', 'input_data', 'data', 'payload', 'body', 'params'].map((name) =>
            one(`under ${name}`, () => withMember({}, name, payload)),
          ),
          one('the whole request', () => ({ flowId: contract.flow.id ?? 'CUST-99887', inputData: payload })),
          one('the whole request, with inputs', () => ({ flowId: contract.flow.id ?? 'CUST-99887', inputs: payload })),
          one('in a list', () => [payload]),
          one('in two wrappers', () => ({ data: { inputs: payload } })),
        ]
      : [],
  'JSON text': (payload, contract) =>
    placesOf(payload, contract).flatMap(({ steps, value }): Slip[] =>
      isList(value) || isJsonObject(value)
        ? [
            one('JSON text', () => withJsonAt(payload, steps, JSON.stringify(value))),
            one('JSON text, laid out', () => withJsonAt(payload, steps, JSON.stringify(value, null, 2))),
            one('JSON text of JSON text', () => withJsonAt(payload, steps, JSON.stringify(JSON.stringify(value)))),
          ]
        : [],
    ),
  'null for an optional': (payload, contract) =>
    objectsOf(payload, contract).flatMap(({ steps, value, schema }) =>
      absent(value, schema).map((name) => one('null', () => withJsonAt(payload, steps, withMember(value, name, null)))),
    ),
  'unknown extra': (payload, contract) =>
    objectsOf(payload, contract).flatMap(({ steps, value, schema }) =>
      Object.entries(extras(value)).flatMap(([name, extra]): Slip[] =>
        name in value || name in memberSchemas(schema)
          ? []
          : [one('an extra member', () => withJsonAt(payload, steps, withMember(value, name, extra)))],
      ),
    ),
}

/** A slip that one edit undoes. */
export function one(what: string, make: () => unknown): Slip {
  return { what, edits: 1, make }
}

function absent(value: JsonObject, schema: JsonObject): readonly string[] {
  return Object.keys(memberSchemas(schema)).filter((name) => !(name in value))
}

/** Members that belong nowhere, and the first one a second time under its bare name. */
function extras(value: JsonObject): JsonObject {
  const scoped = Object.keys(value).find((name) => name.startsWith('Flow.'))
  return {
    traceToken: 'b7ad6b7169203331',
    zzUnused: true,
    'Flow.zzUnusedNumber': 4711,
    ...(scoped === undefined ? {} : { [scoped.slice('Flow.'.length)]: value[scoped] as Json }),
  }
}
