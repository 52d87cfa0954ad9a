import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FlowContract } from '../../src/contract/contract.ts'
import type { Json, JsonObject } from '../../src/contract/json.ts'
import { jsonFlaw } from '../../src/contract/json-flaw.ts'
import { parseContract } from '../../src/contract/parse-contract.ts'
import { pointerOf } from '../../src/contract/pointer.ts'
import { renderContract } from '../../src/contract/render-contract.ts'
import { repeatedName } from '../../src/contract/repeated-name.ts'

const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((value) => value.trim() !== '')
const name = fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'toString', '10', '9', '$schema'))
const { json } = fc.letrec<{ json: Json; object: JsonObject }>((tie) => ({
  // JSON has no negative zero of its own: JSON.stringify writes 0.
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    fc.string({ unit: 'binary' }),
    fc.array(tie('json')),
    tie('object'),
  ),
  object: fc.array(fc.tuple(name, tie('json'))).map((entries) => Object.fromEntries(entries)),
}))
const schema = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.array(fc.tuple(name, json)).map((entries): JsonObject => Object.fromEntries(entries)),
)
const contracts: fc.Arbitrary<FlowContract> = fc.record(
  {
    flow: fc.record({ id: text, name: text, type: text }, { requiredKeys: ['name', 'type'] }),
    inputs: schema,
    outputs: schema,
    source: fc.record(
      { kind: fc.constantFrom('api', 'archy', 'export', 'hand'), region: text, file: text },
      { requiredKeys: ['kind'] },
    ),
    notes: fc.array(text),
  },
  { requiredKeys: ['flow', 'inputs', 'outputs', 'source'] },
)

describe('contract files', () => {
  test('give back the contract that was rendered', () => {
    fc.assert(
      fc.property(contracts, (contract) => {
        const read = parseContract(renderContract(contract))
        expect(read).toEqual(contract)
        // toEqual passes over __proto__, so the texts are compared too.
        expect(JSON.stringify(sorted(read))).toBe(JSON.stringify(sorted(contract)))
      }),
    )
  })

  test('are rendered to the same bytes again and again', () => {
    fc.assert(
      fc.property(contracts, (contract) => {
        const rendered = renderContract(contract)
        expect(renderContract(parseContract(rendered))).toBe(rendered)
      }),
    )
  })

  test('do not depend on the order in which a contract was put together', () => {
    fc.assert(
      fc.property(contracts, fc.infiniteStream(fc.nat()), (contract, picks) => {
        const shuffled = shuffle(contract, picks) as FlowContract
        expect(renderContract(shuffled)).toBe(renderContract(contract))
      }),
    )
  })

  test('are JSON for every other reader', () => {
    fc.assert(
      fc.property(contracts, (contract) => {
        const rendered = renderContract(contract)
        expect(JSON.parse(rendered).inputs).toEqual(contract.inputs)
        expect(rendered.endsWith('}\n')).toBe(true)
      }),
    )
  })
})

describe('a name that an object has twice', () => {
  const objects = fc.array(fc.tuple(name, json), { minLength: 1 }).map((entries) => new Map(entries))
  test('is found wherever it stands, and only then', () => {
    fc.assert(
      fc.property(objects, fc.nat(), json, (members, pick, before) => {
        const once = objectText(members)
        expect(repeatedName(`[${JSON.stringify(before)}, ${once}]`)).toBeUndefined()
        const [twice = '', value = null] = [...members][pick % members.size] ?? []
        const text = `[${JSON.stringify(before)}, ${objectText([...members, [twice, value]])}]`
        expect(repeatedName(text)).toMatchObject({ name: twice, pointer: pointerOf([1, twice]) })
      }),
    )
  })
})

describe('the place of a flaw', () => {
  const texts = fc.json({ maxDepth: 4 })

  test('is the end for a text that is whole, or that only lacks its end', () => {
    fc.assert(
      fc.property(texts, fc.array(texts, { minLength: 1 }), (whole, parts) => {
        expect(jsonFlaw(whole)).toBe(whole.length)
        const open = `{"a": [${parts.join(', ')},`
        expect(jsonFlaw(open)).toBe(open.length)
      }),
    )
  })

  test('is where the first thing stands that no JSON could go on with', () => {
    const wrong = fc.constantFrom('}', ',', ':', 'undefined', "'", '/', '01', '"\u0001"', '.5', '-')
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1 }), wrong, fc.string(), (parts, flaw, rest) => {
        const before = `[${parts.join(', ')}, `
        expect(jsonFlaw(`${before}${flaw} ${rest}`)).toBe(before.length)
      }),
    )
  })
})

function objectText(entries: Iterable<readonly [string, Json]>): string {
  const members = Array.from(entries, ([member, value]) => `${JSON.stringify(member)}: ${JSON.stringify(value)}`)
  return `{${members.join(', ')}}`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([member, inner]) => [member, sorted(inner)])
}

function shuffle(value: unknown, picks: Iterator<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffle(item, picks))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([member, inner]) => [picks.next().value as number, member, shuffle(inner, picks)] as const)
      .toSorted(([left], [right]) => left - right)
      .map(([, member, inner]) => [member, inner]),
  )
}
