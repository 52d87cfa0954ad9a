import type { Json } from '../../contract/json.ts'
import { forbidding, membersUnder, namesOf, requiring } from './object-meaning.ts'
import { type Meaning, ofTypes, type Reading, type Step, type Way, withObject } from './step.ts'
import { objectType } from './types.ts'

/** What hangs on a condition: `if`, `dependentSchemas`, `dependentRequired` and `dependencies`. */
export const conditionMeaning: Meaning = {
  hold(reading, { steps, choices }) {
    const condition = reading.get('if')
    if (condition !== undefined) {
      const [then, otherwise] = [reading.get('then') ?? true, reading.get('else') ?? true]
      // Without a clause, what the condition evaluates may still count.
      const matters = then !== true || otherwise !== true || reading.scopes.length > 0
      if (matters)
        choices.push([
          [reading.open(condition), reading.open(then)],
          [reading.open(condition, false), reading.open(otherwise)],
        ])
    }
    for (const [name, along] of dependentNames(reading))
      steps.push((shape) => withObject(shape, { dependents: [...shape.object.dependents, { name, along }] }))
    for (const [name, schema] of dependentSchemas(reading))
      choices.push([[forbidding(name)], [object, requiring([name]), reading.open(schema)]])
  },

  deny(reading) {
    const ways: Way[] = []
    const condition = reading.get('if')
    if (condition !== undefined) {
      const [then, otherwise] = [reading.get('then'), reading.get('else')]
      if (then !== undefined) ways.push([{ claim: reading.within(condition), scopes: [] }, reading.open(then, false)])
      if (otherwise !== undefined) ways.push([reading.open(condition, false), reading.open(otherwise, false)])
    }
    for (const [name, along] of dependentNames(reading))
      for (const missing of along) ways.push([object, requiring([name]), forbidding(missing)])
    for (const [name, schema] of dependentSchemas(reading))
      ways.push([object, requiring([name]), reading.open(schema, false)])
    return ways
  },
}

const object: Step = (shape) => ofTypes(shape, objectType)

function dependentNames(reading: Reading): (readonly [name: string, along: readonly string[]])[] {
  return [...membersUnder(reading.get('dependentRequired')), ...membersUnder(reading.get('dependencies'))]
    .filter(([, value]) => Array.isArray(value))
    .map(([name, value]) => [name, namesOf(value)] as const)
}

function dependentSchemas(reading: Reading): (readonly [name: string, schema: Json])[] {
  return [...membersUnder(reading.get('dependentSchemas')), ...membersUnder(reading.get('dependencies'))].filter(
    ([, value]) => !Array.isArray(value),
  )
}
