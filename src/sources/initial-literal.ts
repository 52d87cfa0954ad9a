import { architectType } from '../contract/architect-types.ts'
import { hasPlaceholder } from './placeholders.ts'
import type { YamlNode } from './yaml-node.ts'

/**
 * The literal that a variable starts with (`initialValue: {lit: 1}`), for the types whose literals are JSON's own: text,
 * numbers, booleans. Undefined without one, for `noValue`, for an expression, and for a literal of another form.
 * `type` is the Architect type's name.
 */
export function initialLiteral(
  type: string,
  initialValue: YamlNode | undefined,
): string | number | boolean | undefined {
  const literal = initialValue?.isMap === true ? initialValue.members().get('lit') : undefined
  const { type: jsonType, format } = architectType(type).schema
  if (literal === undefined || format !== undefined) return undefined
  const value = literal.scalar
  if (jsonType === 'string') {
    // A number without quotes is a text all the same where the variable is one.
    const text = value === undefined ? undefined : (literal.optionalText() ?? '')
    return text === undefined || hasPlaceholder(text) ? undefined : text
  }
  if (jsonType === 'boolean') return typeof value === 'boolean' ? value : undefined
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
  return jsonType === 'number' || (jsonType === 'integer' && Number.isSafeInteger(value)) ? value : undefined
}
