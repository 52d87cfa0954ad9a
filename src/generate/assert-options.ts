import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { isObject } from '../contract/json.ts'
import { didYouMean } from '../contract/nearest.ts'
import { rules } from '../inputs/violation.ts'
import { dialects } from '../schema/dialect.ts'
import { sizeNames } from './generated-size.ts'

/**
 * Throws `option-invalid` for options that are none, with what they may be: tests in JavaScript know no types.
 * @param known The names of the options.
 */
export function assertOptions(options: unknown, known: readonly string[]): void {
  if (!isObject(options)) throw invalid('The options', 'an object', options)
  for (const name of Object.keys(options)) assertOneOf('An option', name, known)
  const { size, dialect, rules: wanted, paths, with: members } = options
  if (size !== undefined) assertOneOf('size', size, sizeNames)
  if (dialect !== undefined) assertOneOf('dialect', dialect, dialects)
  for (const rule of listOf('rules', wanted)) assertOneOf('rules', rule, rules)
  for (const path of listOf('paths', paths))
    if (typeof path !== 'string' || (path !== '' && !path.startsWith('/')))
      throw invalid('paths', "JSON Pointers such as '/Flow.customerId'", path)
  if (members !== undefined && !isObject(members)) throw invalid('with', 'an object of inputs by name', members)
}

function listOf(option: string, value: unknown): readonly unknown[] {
  if (value === undefined) return []
  if (!Array.isArray(value) || value.length === 0) throw invalid(option, 'a list that is not empty', value)
  return value
}

function assertOneOf(option: string, value: unknown, known: readonly string[]): void {
  if (typeof value === 'string' && known.includes(value)) return
  const hint = typeof value === 'string' ? didYouMean(value, known) : ''
  throw invalid(option, `one of ${known.join(', ')}`, value, hint)
}

function invalid(what: string, wanted: string, value: unknown, hint = ''): FlowContractError {
  const found =
    typeof value === 'string'
      ? `'${value}'`
      : value === null
        ? 'null'
        : Array.isArray(value)
          ? 'a list'
          : `of type ${typeof value}`
  return new FlowContractError(
    'option-invalid',
    `${what} must be ${wanted}: this is ${escapeText(found)}${escapeText(hint)}. See docs/generators.md`,
  )
}
