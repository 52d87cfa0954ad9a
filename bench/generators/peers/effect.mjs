import { Arbitrary, Effect, JsonSchema, SchemaRepresentation } from 'effect'

/** @type {import('./peer.mjs').Peer['open']} */
export function open(schema, { dialect }) {
  // It reads 2020-12, and what it turns into that: draft-07 is the nearest to older ones.
  const document =
    dialect === 'draft2020-12' ? JsonSchema.fromSchemaDraft2020_12(schema) : JsonSchema.fromSchemaDraft07(schema)
  const arbitrary = Arbitrary.schema(SchemaRepresentation.fromJsonSchemaDocument(document, { patterns: 'apply' }))
  return {
    sample: (count, seed) => Effect.runSync(Arbitrary.sampleEffect(arbitrary, { count, seed })),
    falsify(isBug, seed, runs) {
      const outcome = Effect.runSync(Arbitrary.checkEffect(arbitrary, (value) => !isBug(value), { runs, seed }))
      return 'shrunkInput' in outcome ? outcome.shrunkInput : undefined
    },
  }
}
