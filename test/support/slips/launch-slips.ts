import { isJsonObject, type Json, type JsonObject, ownMember } from '../../../src/contract/json.ts'
import { withMember, withoutMember, withRenamed } from '../../../src/contract/members.ts'
import { one } from './form-slips.ts'
import type { Slip, SlipKind } from './slip.ts'

/** What can be got wrong in a launch request around its inputs. */
export const launchSlips: Readonly<Record<string, SlipKind>> = {
  'another launch key': (body, contract) => {
    const key = contract.project?.launchKey ?? 'inputData'
    const wrong = ['inputs', 'inputData', 'input', 'variables', 'parameters', 'data', 'payload'].filter(
      (name) => name !== key,
    )
    return renamed(body, { [key]: wrong })
  },
  'a launch key in another style': (body) =>
    renamed(body, {
      flowId: ['flowid', 'flow_id', 'FlowId', 'flowID', 'flow-id', 'flowId '],
      inputData: ['inputdata', 'input_data', 'InputData', 'INPUTDATA', 'inputDate', 'input-data', 'inputData '],
      inputs: ['Inputs', 'INPUTS', 'inputs '],
      flowVersion: ['flowversion', 'flow_version', 'FlowVersion'],
      name: ['Name', 'NAME'],
    }),
  'inputs beside the flow id': (body, contract) => {
    const key = contract.project?.launchKey ?? 'inputData'
    const map = isJsonObject(body) ? ownMember(body, key) : undefined
    if (!isJsonObject(body) || !isJsonObject(map)) return []
    const rest = withoutMember(body, key)
    const names = Object.keys(map)
    if (names.length === 0 || names.some((name) => name in rest)) return []
    return [{ what: 'flat', edits: names.length, make: () => ({ ...rest, ...map }) }]
  },
  'a level too many around the inputs': (body, contract) => {
    const key = contract.project?.launchKey ?? 'inputData'
    const map = isJsonObject(body) ? ownMember(body, key) : undefined
    if (!isJsonObject(body) || map === undefined) return []
    return ['variables', 'inputs', key, 'data'].map((name) =>
      one(`under ${name}`, () => withMember(body, key, withMember({}, name, map))),
    )
  },
  'a wrapped request': (body) =>
    isJsonObject(body)
      ? [
          ...['body', 'data', 'request', 'payload'].map((name) =>
            one(`under ${name}`, () => withMember({}, name, body)),
          ),
          one('in a list', () => [body]),
          one('JSON text of JSON text', () => JSON.stringify(JSON.stringify(body))),
        ]
      : [],
  'a member of the request': (body, contract) =>
    isJsonObject(body)
      ? [
          ...Object.entries({ traceToken: 'b7ad6b7169203331', zzUnused: null, zzUnusedNumber: 5 }).flatMap(
            ([name, value]): Slip[] =>
              name in body ? [] : [one('an extra member', () => withMember(body, name, value))],
          ),
          ...(contract.project?.version === undefined
            ? []
            : [one('the pinned version left out', () => withoutMember(body, 'flowVersion'))]),
        ]
      : [],
}

function renamed(body: Json, wrongNames: Readonly<Record<string, readonly string[]>>): readonly Slip[] {
  if (!isJsonObject(body)) return []
  return Object.entries(wrongNames).flatMap(([name, wrongs]) =>
    Object.hasOwn(body, name)
      ? wrongs
          .filter((wrong) => !Object.hasOwn(body, wrong))
          .map((wrong) => one(`${wrong} for ${name}`, () => withRenamed(body as JsonObject, name, wrong)))
      : [],
  )
}
