import type { ErrorObject } from 'ajv'
import type { Json } from '../contract/json.ts'
import { isWithin } from '../contract/pointer.ts'
import { type Marks, marksParam } from './composite-marks.ts'
import type { SchemaError } from './schema-error.ts'

/** ajv's flat list as a tree: one error a cause, what failed inside a composite keyword within it. */
export function errorTree(list: readonly ErrorObject[]): readonly SchemaError[] {
  return errorsBetween(list, 0, list.length)
}

function errorsBetween(list: readonly ErrorObject[], start: number, end: number): readonly SchemaError[] {
  const errors: { readonly error: SchemaError; readonly native: ErrorObject }[] = []
  // Backwards, since a composite keyword comes after what failed inside it.
  for (let index = end - 1; index >= start; index -= 1) {
    const native = list[index]
    // The clause that failed says it all.
    if (native === undefined || native.keyword === 'if') continue
    const { [marksParam]: noted, ...params } = native.params as Record<string, unknown>
    const marks = absoluteMarks(noted as Marks | undefined, index)
    const branches = isBranching(native.keyword) && marks !== undefined ? branchesOf(list, marks) : undefined
    errors.push({ error: schemaError(native, params, branches), native })
    // `start` bounds the rest: marks never reach before it, but a damaged one must not run away.
    index = Math.max(marks?.[0] ?? index, start)
  }
  return withoutCascades(errors.toReversed())
}

function isBranching(keyword: string): boolean {
  return keyword === 'anyOf' || keyword === 'oneOf'
}

/** Marks count from the start of their own validation function; the error's own index in the whole list shifts them. */
function absoluteMarks(marks: Marks | undefined, index: number): Marks | undefined {
  if (marks === undefined) return undefined
  const shift = index - (marks.at(-1) ?? 0)
  return marks.map((mark) => (mark === null ? null : mark + shift))
}

function branchesOf(list: readonly ErrorObject[], [, ...marks]: Marks): readonly (readonly SchemaError[])[] {
  return marks.slice(0, -1).map((start, branch) => {
    const end = marks.slice(branch + 1).find((mark) => mark !== null)
    return start === null || end === undefined || end === null ? [] : errorsBetween(list, start, end)
  })
}

function schemaError(
  { keyword, instancePath, schema, data }: ErrorObject,
  params: Readonly<Record<string, unknown>>,
  branches: SchemaError['branches'],
): SchemaError {
  return {
    keyword,
    path: instancePath,
    value: schema as Json | undefined,
    params,
    data,
    ...(branches === undefined ? {} : { branches }),
  }
}

const inPlace = ['allOf', 'anyOf', 'oneOf', 'if', '$ref', '$dynamicRef', '$recursiveRef', 'dependentSchemas']

/**
 * What a failed alternative would have evaluated counts as unevaluated too: that is the same cause twice, so it is left
 * out where the same schema has another fault and keywords that could have evaluated the rest.
 */
function withoutCascades(
  errors: readonly { readonly error: SchemaError; readonly native: ErrorObject }[],
): readonly SchemaError[] {
  return errors
    .filter(({ error, native }) => {
      if (!isUnevaluated(error) || !inPlace.some((keyword) => Object.hasOwn(Object(native.parentSchema), keyword)))
        return true
      return !errors.some((other) => !isUnevaluated(other.error) && isWithin(other.error.path, error.path))
    })
    .map(({ error }) => error)
}

function isUnevaluated({ keyword }: SchemaError): boolean {
  return keyword.startsWith('unevaluated')
}
