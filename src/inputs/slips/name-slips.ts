/** A name as somebody could have got it wrong. */
export interface NameSlip {
  readonly name: string
  readonly what: string
}

type Make = (bare: string, scope: string, isScoped: boolean) => string

/** Where a slip has no effect on a name, it gives the name itself. */
const slips: readonly (readonly [what: string, make: Make])[] = [
  ['a name in other case', (bare, scope) => scope + otherCase(bare)],
  [
    'a name without its scope, or with one',
    (bare, scope, isScoped) => (scope === '' && isScoped ? `Flow.${bare}` : bare),
  ],
  ['a name with two letters swapped', (bare, scope) => scope + withSwap(bare)],
  ['a name in snake case', (bare, scope) => scope + snakeCase(bare)],
  ['a name in lower case', (bare, scope) => (scope + bare).toLowerCase()],
  ['a name with its last letter dropped', (bare, scope) => scope + bare.slice(0, -1)],
  ['a name in camel case', (bare, scope) => scope + camelCase(bare)],
  ['a name with a space behind', (bare, scope) => `${scope}${bare} `],
  [
    'one for several, or several for one',
    (bare, scope) => scope + (bare.endsWith('s') ? bare.slice(0, -1) : `${bare}s`),
  ],
  ['a name of another scope', (bare, scope) => (scope === '' ? bare : `Task.${bare}`)],
  ['a name with another separator', (bare, scope) => (scope + bare).replaceAll('.', '_')],
]

/** How many kinds of slips there are. */
export const nameSlipKinds: number = slips.length

/**
 * What becomes of a member's name by a slip of one kind, the likeliest kinds first; the name itself where it has no effect.
 * @param isScoped Whether names have a scope here, as the inputs of flows do (`Flow.customerId`).
 */
export function nameSlip(name: string, kind: number, isScoped: boolean): NameSlip {
  const [what, make] = slips[kind % slips.length] as (typeof slips)[number]
  const end = name.indexOf('.') + 1
  return { what, name: make(name.slice(end), name.slice(0, end), isScoped) }
}

function otherCase(bare: string): string {
  const first = bare.charAt(0)
  return (first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase()) + bare.slice(1)
}

function withSwap(bare: string): string {
  const middle = bare.length >> 1
  return (
    bare.slice(0, middle - 1) +
    bare
      .slice(middle - 1, middle + 1)
      .split('')
      .toReversed()
      .join('') +
    bare.slice(middle + 1)
  )
}

function snakeCase(bare: string): string {
  return bare
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[- ]/g, '_')
    .toLowerCase()
}

function camelCase(bare: string): string {
  return bare.replace(/[-_ ]+([a-z\d])/gi, (_separator, letter: string) => letter.toUpperCase())
}
