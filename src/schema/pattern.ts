import { UnusableSchemaError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { isJsonObject, type JsonSchema } from '../contract/json.ts'
import { patternsOf } from './schema-bounds.ts'
import { allSchemas } from './schema-walk.ts'

/**
 * The regular expression of a `pattern`: with the `u` flag, as JSON Schema recommends (2020-12, 6.4), else without it,
 * since authors escape what needs no escape (`^\-`), which only the older syntax takes. Throws `SyntaxError`.
 */
export function compilePattern(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u')
  } catch {
    return new RegExp(pattern)
  }
}

/** Throws `UnusableSchemaError` with the place of the first regular expression that is none. */
export function assertPatterns(schema: JsonSchema): void {
  for (const { schema: one, pointer } of allSchemas(schema)) {
    if (!isJsonObject(one)) continue
    for (const [pattern, at] of patternsOf(one, pointer)) {
      try {
        compilePattern(pattern)
      } catch (cause) {
        throw new UnusableSchemaError(
          `The schema is no JSON Schema: ${escapeText(at)} is no regular expression. Correct it, or record the flow again`,
          cause,
        )
      }
    }
  }
}
