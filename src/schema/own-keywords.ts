import { _, type CodeKeywordDefinition, type KeywordCxt, Name, type SchemaCxt } from 'ajv'
import { equalItems } from './equal-items.ts'
import { equalsOneOf } from './equal-values.ts'
import { isMultipleOf } from './multiple-of.ts'

type Definition = Pick<CodeKeywordDefinition, 'code' | 'error'>

/**
 * Keywords by other means than ajv's, with errors of ajv's form: `multipleOf` counts decimals exactly, where a quotient
 * of binary fractions refuses every seventh amount of cents; `uniqueItems` takes linear time, where comparing each pair
 * hangs on long lists; an empty `enum` takes nothing, where ajv throws;
 * `enum` and `const` compare objects and lists without calling what a payload's members hide, where ajv calls its
 * `toString`; what `if` evaluated counts only where it holds.
 */
export const ownKeywords: Readonly<Record<string, (theirs: Definition) => Definition>> = {
  multipleOf: () => ({
    code(context) {
      const check = context.gen.scopeValue('func', { ref: isMultipleOf })
      context.fail(_`!${check}(${context.data}, ${context.schemaCode})`)
    },
    error: { message: '', params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}` },
  }),
  uniqueItems: () => ({
    code(context) {
      if (context.schema !== true) return
      const check = context.gen.scopeValue('func', { ref: equalItems })
      const equal = context.gen.const('equal', _`${check}(${context.data})`)
      context.setParams({ equal })
      context.fail(_`${equal} !== undefined`)
    },
    error: { message: '', params: ({ params }) => _`${params['equal']}` },
  }),
  enum: ({ code, ...theirs }) => ({
    ...theirs,
    code(context) {
      const values: unknown = context.schema
      if (!Array.isArray(values)) code(context)
      else if (values.length === 0) context.fail(_`true`)
      else if (values.some(isContainer)) failUnlessEqual(context, values)
      else code(context)
    },
  }),
  const: ({ code, ...theirs }) => ({
    ...theirs,
    code(context) {
      const value: unknown = context.schema
      if (isContainer(value)) failUnlessEqual(context, [value])
      else code(context)
    },
  }),
  if: ({ code, ...theirs }) => ({
    ...theirs,
    code(context) {
      const { gen, it } = context
      const subschema = context.subschema.bind(context)
      const merge = context.mergeEvaluated.bind(context)
      let condition: { readonly evaluated: SchemaCxt; readonly holds: Name } | undefined
      context.subschema = (application, valid) => {
        const evaluated = subschema(application, valid)
        if ('keyword' in application && application.keyword === 'if') condition = { evaluated, holds: valid }
        return evaluated
      }
      context.mergeEvaluated = (evaluated, toName) => {
        if (evaluated !== condition?.evaluated) merge(evaluated, toName)
        else if (it.opts.unevaluated) gen.if(condition.holds, () => merge(evaluated, Name))
      }
      code(context)
    },
  }),
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

function failUnlessEqual(context: KeywordCxt, values: readonly unknown[]): void {
  const check = context.gen.scopeValue('func', { ref: equalsOneOf(values) })
  context.fail(_`!${check}(${context.data})`)
}
