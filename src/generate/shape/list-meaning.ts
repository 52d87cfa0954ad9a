import type { Json } from '../../contract/json.ts'
import type { ContainsClaim, ItemsClaim, ListShape, Shape } from './shape.ts'
import { type Meaning, ofTypes, type Reading, type Step, type Way, withList } from './step.ts'
import { listType } from './types.ts'

/** The keywords of lists. */
export const listMeaning: Meaning = {
  hold(reading, { steps }) {
    const items = itemsOf(reading)
    if (items !== undefined) steps.push(withItems(items))
    const [least, most] = [reading.number('minItems'), reading.number('maxItems')]
    if (least !== undefined) steps.push((shape) => sized(shape, { least }))
    if (most !== undefined) steps.push((shape) => sized(shape, { most }))
    if (reading.get('uniqueItems') === true) steps.push((shape) => withList(shape, { unique: true }))
    const contains = containsOf(reading)
    // What contains evaluates counts since 2020-12 (core, 10.3.1.3).
    const scopes = reading.claim.document.dialect === 'draft2020-12' ? reading.scopes : []
    if (contains !== undefined) steps.push(withContains({ ...contains, scopes }))
  },

  deny(reading) {
    const ways: Way[] = []
    const [least, most] = [reading.number('minItems'), reading.number('maxItems')]
    if (least !== undefined) ways.push([list, (shape) => sized(shape, { most: Math.ceil(least) - 1 })])
    if (most !== undefined) ways.push([list, (shape) => sized(shape, { least: Math.floor(most) + 1 })])
    if (reading.get('uniqueItems') === true)
      ways.push([list, (shape) => sized(withList(shape, { repeated: true }), { least: 2 })])
    const contains = containsOf(reading)
    if (contains !== undefined) {
      if (contains.least > 0) ways.push([list, withContains({ ...contains, least: 0, most: contains.least - 1 })])
      if (contains.most < Infinity)
        ways.push([list, withContains({ ...contains, least: contains.most + 1, most: Infinity })])
    }
    const items = itemsOf(reading)
    if (items !== undefined) ways.push(...deniedItems(items, reading))
    return ways
  },
}

const list: Step = (shape) => ofTypes(shape, listType)

/** Some item that must not fit what the schema says of it. */
function deniedItems({ first, rest }: ItemsClaim, { pool }: Reading): Way[] {
  const some = first.map((claim, index) => ({ claim, from: index, exactly: true }))
  const all = rest === undefined ? some : [...some, { claim: rest, from: first.length, exactly: false }]
  return all.map(({ claim, from, exactly }) => {
    const opposite = pool.opposite(claim)
    if (!exactly) return [list, withContains({ claim: opposite, least: 1, most: Infinity, from, scopes: [] })]
    const before = first.slice(0, from).map(() => pool.within(claim, true))
    const items = { first: [...before, opposite], rest: undefined, scopes: [] }
    return [list, (shape) => sized(shape, { least: from + 1 }), withItems(items)]
  })
}

/** `prefixItems` and `items`, or before 2020-12 a list of `items` and `additionalItems`. */
function itemsOf(reading: Reading): ItemsClaim | undefined {
  const items = reading.get('items')
  const isPositional = Array.isArray(items)
  const first = isPositional ? (items as readonly Json[]) : (reading.list('prefixItems') ?? [])
  const rest = isPositional ? reading.get('additionalItems') : items
  if (first.length === 0 && rest === undefined) return undefined
  return {
    first: first.map((schema) => reading.within(schema)),
    rest: rest === undefined ? undefined : reading.within(rest),
    scopes: reading.scopes,
  }
}

function containsOf(reading: Reading): (Omit<ContainsClaim, 'scopes'> & { readonly scopes: readonly [] }) | undefined {
  const contains = reading.get('contains')
  if (contains === undefined) return undefined
  const least = Math.ceil(reading.number('minContains') ?? 1)
  const most = Math.floor(reading.number('maxContains') ?? Infinity)
  return { claim: reading.within(contains), least, most, from: 0, scopes: [] }
}

function withItems(items: ItemsClaim): Step {
  return (shape) => withList(shape, { items: [...shape.list.items, items] })
}

function withContains(contains: ContainsClaim): Step {
  return (shape) => {
    const next = withList(shape, { contains: [...shape.list.contains, contains] })
    return contains.least > contains.most
      ? ofTypes(next, ~listType)
      : sized(next, { least: contains.from + contains.least })
  }
}

function sized(shape: Shape, { least = 0, most = Infinity }: Partial<Pick<ListShape, 'least' | 'most'>>): Shape {
  const bounds = {
    least: Math.max(shape.list.least, Math.ceil(least)),
    most: Math.min(shape.list.most, Math.floor(most)),
  }
  const next = withList(shape, bounds)
  return bounds.least > bounds.most ? ofTypes(next, ~listType) : next
}
