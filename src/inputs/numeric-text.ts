import { isObject, type Json } from '../contract/json.ts'
import { pointerSteps } from '../contract/pointer.ts'
import type { SchemaError } from '../schema/schema-error.ts'

const jsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/

/**
 * The value with the numbers that its texts stand for, wherever a schema refused the text as no number or as none of its
 * values: so bounds and lists judge the number. The value itself where there is none.
 */
export function withNumbers(value: Json, errors: readonly SchemaError[]): Json {
  const paths = numericPaths(errors)
  if (paths.size === 0) return value
  // Jest's jsdom has no structuredClone.
  const copy = JSON.parse(JSON.stringify(value)) as Json
  for (const path of paths) replaceByNumber(copy, pointerSteps(path))
  return copy
}

function numericPaths(errors: readonly SchemaError[], paths: Set<string> = new Set()): Set<string> {
  for (const { keyword, path, value, data, branches = [] } of errors) {
    for (const branch of branches) numericPaths(branch, paths)
    if (path !== '' && typeof data === 'string' && jsonNumber.test(data) && wantsNumber(keyword, value)) paths.add(path)
  }
  return paths
}

function wantsNumber(keyword: string, value: Json | undefined): boolean {
  const wanted = [value].flat()
  if (keyword === 'type') return wanted.includes('number') || wanted.includes('integer')
  return (keyword === 'enum' || keyword === 'const') && wanted.some((one) => typeof one === 'number')
}

function replaceByNumber(root: Json, steps: readonly string[]): void {
  let place: unknown = root
  for (const step of steps.slice(0, -1))
    place = Array.isArray(place) || isObject(place) ? Reflect.get(place, step) : undefined
  const last = steps.at(-1)
  if (last === undefined || (!Array.isArray(place) && !isObject(place))) return
  const text: unknown = Reflect.get(place, last)
  if (typeof text === 'string') Reflect.set(place, last, Number(text))
}
