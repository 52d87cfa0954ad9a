import { UnusableSchemaError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { isJsonObject, type Json, type JsonObject, type JsonSchema, ownMember } from '../contract/json.ts'
import { pointerTo } from '../contract/pointer.ts'
import { allSchemas } from './schema-walk.ts'

/** How much of a schema is taken: far beyond any contract, and well within what compiling it can bear. */
const schemaBounds = {
  /** Levels of objects and lists, one within the other. */
  depth: 128,
  /** Values of any kind, counted once for every place they stand at. */
  values: 50_000,
  /** UTF-16 code units of one regular expression. */
  pattern: 4_096,
} as const

/**
 * Refuses schemas that are too large to work on: they come from outside. Throws `UnusableSchemaError` with what is too
 * large, the limit and where; also for objects that contain themselves. Takes any depth without using the call stack.
 */
export function assertBounded(schema: JsonSchema): void {
  assertSize(schema)
  for (const { schema: one, pointer } of allSchemas(schema)) {
    if (!isJsonObject(one)) continue
    for (const [pattern, at] of patternsOf(one, pointer)) {
      if (pattern.length > schemaBounds.pattern) refuse('has a regular expression that is too long', 'pattern', at)
    }
  }
}

/** The regular expressions of one schema, each with its place: `pattern`, and the names of `patternProperties`. */
export function patternsOf(schema: JsonObject, pointer: string): readonly (readonly [pattern: string, at: string])[] {
  const pattern = ownMember(schema, 'pattern')
  const properties = ownMember(schema, 'patternProperties')
  const place = pointerTo(pointer, 'patternProperties')
  return [
    ...(typeof pattern === 'string' ? [[pattern, pointerTo(pointer, 'pattern')] as const] : []),
    ...(isJsonObject(properties) ? Object.keys(properties).map((name) => [name, pointerTo(place, name)] as const) : []),
  ]
}

function assertSize(root: Json): void {
  const pending: { value: Json; pointer: string; depth: number }[] = [{ value: root, pointer: '', depth: 0 }]
  let values = 0
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const { value, pointer, depth } = place
    values += 1
    if (values > schemaBounds.values) refuse('is too large', 'values', '')
    if (typeof value !== 'object' || value === null) continue
    // An object that contains itself ends here too: it is deeper than any limit.
    if (depth >= schemaBounds.depth) refuse('is nested too deeply, or contains itself', 'depth', pointer)
    for (const [name, member] of Object.entries(value)) {
      pending.push({ value: member, pointer: pointerTo(pointer, name), depth: depth + 1 })
    }
  }
}

const units = { depth: 'levels', values: 'values', pattern: 'characters' } as const

function refuse(what: string, bound: keyof typeof schemaBounds, pointer: string): never {
  const place = pointer.length > 200 ? `${pointer.slice(0, 200)}…` : pointer
  throw new UnusableSchemaError(
    `The schema ${what}${place === '' ? '' : ` at ${escapeText(place)}`}: ` +
      `at most ${schemaBounds[bound]} ${units[bound]} are taken. Make it smaller`,
  )
}
