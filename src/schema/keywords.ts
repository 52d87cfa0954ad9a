import type { Dialect } from './dialect.ts'

const sinceDraft6 = ['const', 'contains', 'propertyNames', 'if', 'then', 'else']
const since2019 = ['dependentRequired', 'dependentSchemas', 'maxContains', 'minContains']
const since2019Unevaluated = ['unevaluatedItems', 'unevaluatedProperties', '$recursiveRef']

const absent: Readonly<Record<Dialect, ReadonlySet<string>>> = {
  draft4: new Set([...sinceDraft6, ...since2019, ...since2019Unevaluated, 'prefixItems', '$dynamicRef']),
  // Read as draft-07, which only adds to it.
  draft6: new Set([...since2019, ...since2019Unevaluated, 'prefixItems', '$dynamicRef']),
  draft7: new Set([...since2019, ...since2019Unevaluated, 'prefixItems', '$dynamicRef']),
  'draft2019-09': new Set(['prefixItems', '$dynamicRef']),
  'draft2020-12': new Set(['additionalItems', '$recursiveRef']),
}

/** Whether a keyword of some dialect says something about values in this one too. */
export function knowsKeyword(dialect: Dialect, keyword: string): boolean {
  return !absent[dialect].has(keyword)
}
