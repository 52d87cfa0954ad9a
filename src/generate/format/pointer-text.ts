import { onceIn, pick } from '../pick.ts'
import type { RandomSource } from '../random-source.ts'

const steps = ['inputs', 'items', 'a~1b', '~0', '', ' ', '-', 'é', '%25', '$ref', 'customer name', '"', '😀'] as const
const fragmentSteps = [
  'inputs',
  'items',
  'a~1b',
  '~0',
  '',
  '%20',
  '-',
  '%C3%A9',
  '%25',
  '$ref',
  'a:b@c',
  '%22',
] as const

/** A `json-pointer` (RFC 6901); the empty one points to the whole document. */
export function jsonPointerText(random: RandomSource): string {
  return stepsText(random, steps)
}

/** A `json-pointer-uri-fragment` (RFC 6901, 6). */
export function jsonPointerFragmentText(random: RandomSource): string {
  return `#${stepsText(random, fragmentSteps)}`
}

/** A `relative-json-pointer` (draft-bhutton-relative-json-pointer-00, without index manipulation). */
export function relativeJsonPointerText(random: RandomSource): string {
  const levels = onceIn(random, 3) ? random.integer(0, 120) : random.integer(0, 3)
  return onceIn(random, 4) ? `${levels}#` : `${levels}${stepsText(random, steps)}`
}

function stepsText(random: RandomSource, names: readonly string[]): string {
  let pointer = ''
  for (let left = random.integer(0, 4); left > 0; left -= 1)
    pointer += onceIn(random, 3) ? `/${random.integer(0, 99)}` : `/${pick(random, names)}`
  return pointer
}

const templateParts = ['/orders', '/', 'https://example.com', '.json', '%20', '-', '~user', '/é', '@', ':'] as const
const operators = ['', '', '', '+', '#', '.', '/', ';', '?', '&'] as const
const variables = ['id', 'q', 'page_size', 'x', 'lang', 'customer_name', '%41b', 'v2'] as const

/** A `uri-template` (RFC 6570) up to level 4. */
export function uriTemplateText(random: RandomSource): string {
  let template = ''
  for (let left = random.integer(0, 4); left > 0; left -= 1)
    template += onceIn(random, 2) ? pick(random, templateParts) : expressionText(random)
  return template
}

function expressionText(random: RandomSource): string {
  let names = variableText(random)
  for (let left = random.integer(0, 2); left > 0; left -= 1) names += `,${variableText(random)}`
  return `{${pick(random, operators)}${names}}`
}

function variableText(random: RandomSource): string {
  const name = pick(random, variables)
  if (onceIn(random, 6)) return `${name}*`
  return onceIn(random, 6) ? `${name}:${random.integer(1, 9999)}` : name
}
