import { type Json, type JsonSchema } from '../../src/contract/json.ts'
import type { RandomSource } from '../../src/generate/random-source.ts'
import { shrinksOf } from '../../src/generate/shrink/shrink-json.ts'
import type { ValueSource } from '../../src/generate/value-source.ts'
import { compileSchema } from '../../src/schema/validator.ts'

/** A source of values by hand: what `make` gives must be what the schema takes. */
export function schemaSource<Value extends Json>(
  schema: JsonSchema,
  make: (random: RandomSource, edge: boolean) => Value,
  simplest: Json,
): ValueSource<Value> {
  const { accepts } = compileSchema(schema, { dialect: 'draft2020-12' })
  const isValue = (value: unknown): value is Value => accepts(value)
  return {
    make,
    accepts: isValue,
    *shrinks(value) {
      for (const simpler of shrinksOf(value, simplest)) if (isValue(simpler)) yield simpler
    },
  }
}

/** Letters, digits and others, as many as between two lengths. */
export function someText(random: RandomSource, least: number, most: number): string {
  const characters = [...'abcxyzABCXYZ0123456789 -_é中😀']
  const length = random.integer(least, most)
  return Array.from({ length }, () => characters[random.integer(0, characters.length - 1)]).join('')
}
