import type { Json, JsonObject } from '../../contract/json.ts'
import { textFormat } from '../../schema/formats.ts'
import { compilePattern } from '../../schema/pattern.ts'
import type { BreakageSite } from '../rules/rule-knowledge.ts'

interface TextDemand {
  readonly keyword: string
  readonly value: Json
  readonly meets: (text: string) => boolean
}

const demandsOfSchemas = new WeakMap<readonly JsonObject[], readonly TextDemand[]>()

/** What tells whether a text meets all that is asked for beside the site's keyword, as far as lengths, patterns and formats go. */
export function meetsOthers({ keyword, value, schemas }: BreakageSite): (text: string) => boolean {
  const others = demandsOf(schemas).filter((one) => one.keyword !== keyword || one.value !== value)
  return (text) => others.every(({ meets }) => meets(text))
}

/** The demands of schemas, read once for each list of them: it stays the same for every value of a place. */
function demandsOf(schemas: readonly JsonObject[]): readonly TextDemand[] {
  let demands = demandsOfSchemas.get(schemas)
  if (demands === undefined) demandsOfSchemas.set(schemas, (demands = schemas.flatMap(demandsOfOne)))
  return demands
}

function demandsOfOne(schema: JsonObject): TextDemand[] {
  return Object.entries(schema).flatMap(([keyword, value]): TextDemand[] => {
    const meets = textDemand(keyword, value)
    return meets === undefined ? [] : [{ keyword, value, meets }]
  })
}

/** What tells whether a text meets a keyword; undefined when it asks nothing of texts by itself. */
export function textDemand(keyword: string, value: Json): ((text: string) => boolean) | undefined {
  if (keyword === 'minLength') return (text) => text.length >= 2 * Number(value) || lengthOf(text) >= Number(value)
  if (keyword === 'maxLength') return (text) => text.length <= Number(value) || lengthOf(text) <= Number(value)
  if (keyword === 'format' && typeof value === 'string') return textFormat(value)
  return keyword === 'pattern' && typeof value === 'string' ? matcherOf(value) : undefined
}

const matchers = new Map<string, (text: string) => boolean>()
const mostMatchers = 1_000

/** What tells whether a text matches a pattern; compiled once. */
export function matcherOf(pattern: string): (text: string) => boolean {
  let matches = matchers.get(pattern)
  if (matches === undefined) {
    const expression = compilePattern(pattern)
    matches = (text) => expression.test(text)
    if (matchers.size >= mostMatchers) matchers.clear()
    matchers.set(pattern, matches)
  }
  return matches
}

/** The length of a text as JSON Schema counts it: in code points (2020-12, 6.3.1). */
export function lengthOf(text: string): number {
  let length = 0
  for (let index = 0; index < text.length; length += 1) index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
  return length
}
