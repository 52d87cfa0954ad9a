import { isJsonObject, type Json, type JsonObject } from '../../../src/contract/json.ts'
import { withJsonAt } from '../../../src/contract/json-at.ts'
import { withRenamed } from '../../../src/contract/members.ts'
import { nameWays, wrongName } from './member-names.ts'
import { memberSchemas, membersOf } from './places.ts'
import type { Slip, SlipKind } from './slip.ts'

/** One member under a wrong name. */
export const nameSlips: Readonly<Record<string, SlipKind>> = Object.fromEntries(
  Object.entries(nameWays).map(([kind, ways]): [string, SlipKind] => [
    kind,
    (payload, contract) =>
      membersOf(payload, contract).flatMap(({ parent, name }) =>
        Object.entries(ways).flatMap(([way, make]): Slip[] => {
          const wrong = wrongName(name, make)
          // Under the name of another input it would be that input.
          if (wrong in parent.value || wrong in memberSchemas(parent.schema)) return []
          return [
            {
              what: way,
              edits: 1,
              make: () => withJsonAt(payload, parent.steps, withRenamed(parent.value, name, wrong)),
            },
          ]
        }),
      ),
  ]),
)

/** All inputs under wrong names of one manner. */
export const allNamesSlips: Readonly<Record<string, SlipKind>> = {
  'scope of all names': renamings({
    'without scopes': (name) => name.replace(/^Flow\./, ''),
    'scopes in lower case': (name) => name.replace(/^Flow\./, 'flow.'),
  }),
  'style of all names': renamings({
    'in snake case': (name) => wrongName(name, nameWays['style of a name']?.['snake'] ?? same),
    'in kebab case': (name) => wrongName(name, nameWays['style of a name']?.['kebab'] ?? same),
    'bare and in snake case': (name) => wrongName(name, nameWays['style of a name']?.['bare and snake'] ?? same),
  }),
  'query-string names': renamings({
    'inputs[…]': (name) => `inputs[${name}]`,
    'inputData[…]': (name) => `inputData[${name}]`,
    'inputData.…': (name) => `inputData.${name}`,
  }),
}

function same(name: string): string {
  return name
}

function renamings(ways: Readonly<Record<string, (name: string) => string>>): SlipKind {
  return (payload, { inputs }) => {
    if (!isJsonObject(payload)) return []
    const known = memberSchemas(isJsonObject(inputs ?? {}) ? (inputs as JsonObject) : {})
    return Object.entries(ways).flatMap(([what, rename]): Slip[] => {
      const entries = Object.entries(payload).map(([name, value]) => ({ name, wrong: rename(name), value }))
      const changed = entries.filter(({ name, wrong }) => name !== wrong)
      const isClear =
        new Set(entries.map(({ wrong }) => wrong)).size === entries.length &&
        changed.every(({ wrong }) => !(wrong in known))
      if (changed.length === 0 || !isClear) return []
      const make = (): Json => Object.fromEntries(entries.map(({ wrong, value }) => [wrong, value]))
      return [{ what, edits: changed.length, make }]
    })
  }
}
