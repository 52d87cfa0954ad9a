import type { Json } from '../contract/json.ts'
import { pointerSteps } from '../contract/pointer.ts'
import type { SchemaError } from '../schema/schema-error.ts'

/**
 * One cause, one error: each failed `anyOf` or `oneOf` is replaced by what its closest branch lacks. Errors that
 * `forgives` takes are left out, and so is a composite one of whose branches is then left without a fault.
 */
export function closestErrors(
  errors: readonly SchemaError[],
  forgives: (error: SchemaError) => boolean,
): SchemaError[] {
  return errors.flatMap((error) => {
    if (error.branches === undefined || fitsSeveral(error)) return forgives(error) ? [] : [error]
    const branches = error.branches.map((branch) => closestErrors(branch, forgives))
    if (branches.length === 0) return [error]
    if (branches.some((branch) => branch.length === 0)) return []
    return (
      mergedAlternatives(error, branches) ??
      branches.reduce((best, branch) => (isCloser(branch, best, error.path) ? branch : best))
    )
  })
}

function fitsSeveral(error: SchemaError): boolean {
  return Array.isArray(error.params['passingSchemas'])
}

/** Alternatives that differ in one type each, or one value each, read as one list of types or values. */
function mergedAlternatives(
  error: SchemaError,
  branches: readonly (readonly SchemaError[])[],
): SchemaError[] | undefined {
  // Another type in every alternative: whatever else they ask for follows from that.
  const types = branches.map((branch) => branch.find(({ keyword, path }) => keyword === 'type' && path === error.path))
  if (types.every((type) => type !== undefined)) {
    return [
      merged(
        types[0] ?? error,
        'type',
        types.flatMap((type) => valuesOf(type.value)),
      ),
    ]
  }
  // The member that tells the alternatives apart has a value of none of them, or the value itself is in no list.
  const marks = branches.map((branch) => branch.find((one) => isMark(one, error.path)))
  const [first] = marks
  if (first === undefined || !marks.every((mark) => mark !== undefined && mark.path === first.path)) return undefined
  if (first.path === error.path && branches.some((branch) => branch.length > 1)) return undefined
  return [
    merged(
      first,
      'enum',
      marks.flatMap((mark) => (mark?.keyword === 'enum' ? valuesOf(mark.value) : [mark?.value ?? null])),
    ),
  ]
}

/** A value, or a member of it, that tells alternatives apart by its value. */
function isMark({ keyword, path }: SchemaError, of: string): boolean {
  return (keyword === 'const' || keyword === 'enum') && pointerSteps(path).length <= pointerSteps(of).length + 1
}

function merged(error: SchemaError, keyword: 'type' | 'enum', values: readonly Json[]): SchemaError {
  return {
    keyword,
    path: error.path,
    value: keyword === 'type' ? [...new Set(values)] : values,
    params: {},
    data: error.data,
  }
}

function valuesOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

function isCloser(branch: readonly SchemaError[], best: readonly SchemaError[], path: string): boolean {
  const [left, right] = [farness(branch, path), farness(best, path)]
  const differing = left.findIndex((part, index) => part !== right[index])
  return differing !== -1 && (left[differing] ?? 0) < (right[differing] ?? 0)
}

/**
 * How far a value is from a branch, most telling sign first: another type altogether; a member that marks the
 * alternative (const, enum) with another value; then the number of faults, and of faults in the upper levels.
 */
function farness(branch: readonly SchemaError[], path: string): readonly number[] {
  const unknown = branch.filter(
    (error) => error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties',
  )
  return [
    branch.filter((error) => error.keyword === 'type' && error.path === path).length,
    branch.filter((error) => isMark(error, path)).length,
    unknown.length,
    branch.length,
  ]
}
