import { type Json, isJsonObject } from './json.ts'

/**
 * JSON text of a value that depends on nothing but the value: object members sorted by name (UTF-16 code units), lists
 * in their order, two spaces a level, a final newline. `first` names the outermost members that stand before the sorted.
 */
export function renderJson(value: Json, first: readonly string[] = []): string {
  return `${print(value, '', first)}\n`
}

// JSON.stringify would do but for names that look like array indexes, which every object lists first and by number.
function print(value: Json, indent: string, first: readonly string[]): string {
  const inner = `${indent}  `
  if (isJsonObject(value)) {
    const names = Object.keys(value).toSorted()
    const ordered = [...first.filter((name) => names.includes(name)), ...names.filter((name) => !first.includes(name))]
    const members = ordered.map((name) => `${inner}${JSON.stringify(name)}: ${print(value[name] ?? null, inner, [])}`)
    return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${print(item, inner, [])}`)
    return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n${indent}]`
  }
  return JSON.stringify(value)
}
