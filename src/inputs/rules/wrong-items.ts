import type { SchemaError } from '../../schema/schema-error.ts'
import { pointerTo } from '../../contract/pointer.ts'
import { wrongItemsBreakages } from './wrong-items-breakages.ts'
import type { RuleKnowledge } from './rule-knowledge.ts'

/** A list with too few, too many, equal or uncalled-for items, or without one that it must contain. */
export const wrongItems: RuleKnowledge = {
  rule: 'wrong-items',
  keywords: [
    'minItems',
    'maxItems',
    'uniqueItems',
    'contains',
    'minContains',
    'maxContains',
    'additionalItems',
    'unevaluatedItems',
    'items',
  ],
  breakages: wrongItemsBreakages,
  explain(error, { who, name }) {
    const { path, value, data } = error
    const at = name(path)
    return {
      path,
      message: `${at} ${faultOf(error, name)}: ${who} takes ${demandOf(error)}`,
      ...(value === undefined ? {} : { expected: value }),
      received: data,
    }
  },
}

function faultOf({ keyword, params, data, path }: SchemaError, name: (path: string) => string): string {
  if (keyword === 'uniqueItems')
    return `has equal items at ${name(pointerTo(path, Number(params['j'])))} and ${name(pointerTo(path, Number(params['i'])))}`
  if (keyword === 'contains') return 'has too few or too many items of the kind it must contain'
  return `has ${items(Array.isArray(data) ? data.length : 0)}`
}

function demandOf({ keyword, params }: SchemaError): string {
  const limit = Number(params['limit'])
  switch (keyword) {
    case 'uniqueItems':
      return 'distinct items'
    case 'contains':
      return containsDemand(params)
    case 'minItems':
      return `at least ${items(limit)}`
    case 'items':
    case 'additionalItems':
    case 'unevaluatedItems':
      return `at most ${items(Number(params['limit'] ?? params['len'] ?? 0))}`
    default:
      return `at most ${items(limit)}`
  }
}

function containsDemand(params: Readonly<Record<string, unknown>>): string {
  const least = `at least ${items(Number(params['minContains'] ?? 1))} of that kind`
  return params['maxContains'] === undefined ? least : `${least}, and at most ${Number(params['maxContains'])}`
}

function items(count: number): string {
  return count === 1 ? '1 item' : `${count} items`
}
