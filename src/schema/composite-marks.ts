import { _, type Code, type KeywordCxt, Name } from 'ajv'
import type Ajv from 'ajv/dist/core.js'

/**
 * ajv reports what failed inside a composite keyword as a flat pile. Here the composites note how many errors there were
 * before the keyword and before each branch, so that the pile can be taken apart exactly (see error-tree.ts), through
 * references too. Passing values pay a counter or two.
 */
const branching = ['anyOf', 'oneOf']
const absorbing = ['contains', 'propertyNames']

/** The member of a composite error's params that holds its marks. */
export const marksParam = 'flowContractMarks'

/** Counts of errors: before the keyword, before each branch that was tried (`null` for the others), and at the end. */
export type Marks = readonly (number | null)[]

// ajv's own name for the running count of errors in generated code.
const errorCount = new Name('errors')

/** Makes the composite keywords of an ajv instance note their marks. */
export function noteMarks(ajv: Ajv.default): void {
  for (const keyword of branching) instrument(ajv, keyword, (schema) => (Array.isArray(schema) ? schema.length : 0))
  for (const keyword of absorbing) instrument(ajv, keyword, () => 0)
}

interface CodeDefinition {
  code: (context: KeywordCxt, ruleType?: string) => void
  error?: { params?: Code | ((context: KeywordCxt) => Code) }
}

function instrument(ajv: Ajv.default, keyword: string, branchCount: (schema: unknown) => number): void {
  const definition = ajv.getKeyword(keyword)
  if (typeof definition !== 'object' || !('code' in definition)) return
  const { code, error } = definition as unknown as CodeDefinition
  const marksOf = new WeakMap<KeywordCxt, readonly Name[]>()
  Object.assign(definition, {
    code(context: KeywordCxt, ruleType?: string) {
      const { gen, schema } = context
      const start = gen.let('_start', errorCount)
      const branches = Array.from({ length: branchCount(schema) }, () => gen.let('_mark', null))
      marksOf.set(context, [start, ...branches])
      const subschema = context.subschema.bind(context)
      context.subschema = (application, valid) => {
        const index = 'schemaProp' in application ? application.schemaProp : undefined
        const mark = typeof index === 'number' ? branches[index] : undefined
        if (mark !== undefined) gen.assign(mark, errorCount)
        else if (keyword === 'propertyNames') gen.assign(start, errorCount)
        return subschema(application, valid)
      }
      code(context, ruleType)
    },
    error: {
      ...error,
      params(context: KeywordCxt) {
        const own = typeof error?.params === 'function' ? error.params(context) : (error?.params ?? _`{}`)
        const marks = marksOf.get(context) ?? []
        return marks.length === 0
          ? own
          : _`Object.assign(${own}, {${new Name(marksParam)}: [${list(marks)}, ${errorCount}]})`
      },
    },
  })
}

function list(names: readonly Name[]): Code {
  return names.slice(1).reduce<Code>((code, name) => _`${code}, ${name}`, _`${names[0] ?? null}`)
}
