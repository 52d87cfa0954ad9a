import { _, type CodeKeywordDefinition, Name, type SchemaCxt } from 'ajv'
import { equalItems } from './equal-items.ts'
import { isMultipleOf } from './multiple-of.ts'

type Definition = Pick<CodeKeywordDefinition, 'code' | 'error'>

/**
 * Keywords by other means than ajv's, with errors of ajv's form: `multipleOf` counts decimals exactly, where a quotient
 * of binary fractions refuses every seventh amount of cents; `uniqueItems` takes linear time, where comparing each pair
 * hangs on long lists; an empty `enum` takes nothing, where ajv throws; what `if`
 * evaluated counts only where it holds.
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
      if (Array.isArray(context.schema) && context.schema.length === 0) context.fail(_`true`)
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
