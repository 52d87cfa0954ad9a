import type { JsonObject } from './json.ts'

/**
 * How well the JSON form of an Architect type is known. `sure`: documented or seen. `likely`: Architect's literal form,
 * which launches most probably take too. `unknown`: the schema takes every value.
 */
type Certainty = 'sure' | 'likely' | 'unknown'

/** An Architect type and the JSON that stands for its values. */
export interface ArchitectType {
  /** The name as Architect writes it, such as `dateTime`; for a collection, the name of its items. */
  readonly name: string
  readonly collection: boolean
  readonly schema: JsonObject
  readonly certainty: Certainty
}

interface TypeForm {
  readonly name: string
  /** Other spellings, folded: what exports call it, and what other documents do. */
  readonly aliases?: readonly string[]
  readonly schema: JsonObject
  readonly certainty: Certainty
}

// The forms: Genesys Cloud, "Architect variable types" and "Architect literals". The three-letter names are those of
// exports. A JSON variable takes any JSON. Entities (queues, users, …) could travel as an id, a name or an object.
const forms: readonly TypeForm[] = [
  { name: 'string', aliases: ['str', 'text'], schema: { type: 'string' }, certainty: 'sure' },
  { name: 'integer', aliases: ['int', 'long'], schema: { type: 'integer' }, certainty: 'sure' },
  { name: 'decimal', aliases: ['dec', 'number', 'double', 'float'], schema: { type: 'number' }, certainty: 'sure' },
  { name: 'boolean', aliases: ['bln', 'bool'], schema: { type: 'boolean' }, certainty: 'sure' },
  { name: 'json', aliases: ['jsn', 'any'], schema: {}, certainty: 'sure' },
  { name: 'object', schema: { type: 'object' }, certainty: 'sure' },
  { name: 'array', aliases: ['list', 'collection'], schema: { type: 'array' }, certainty: 'sure' },
  { name: 'null', schema: { type: 'null' }, certainty: 'sure' },
  { name: 'date', schema: { type: 'string', format: 'date' }, certainty: 'likely' },
  { name: 'dateTime', aliases: ['dtm'], schema: { type: 'string', format: 'date-time' }, certainty: 'likely' },
  { name: 'time', schema: { type: 'string', format: 'time' }, certainty: 'likely' },
  { name: 'duration', aliases: ['dur'], schema: { type: 'string', format: 'duration' }, certainty: 'likely' },
  { name: 'currency', aliases: ['cur'], schema: { type: 'string', format: 'currency' }, certainty: 'likely' },
  { name: 'phoneNumber', aliases: ['phone'], schema: { type: 'string', format: 'phone' }, certainty: 'likely' },
  ...[
    'attachment',
    'audio',
    'communication',
    'customerJourneySession',
    'dataTable',
    'emailAddress',
    'emergencyGroup',
    'externalContact',
    'externalOrganization',
    'grammar',
    'group',
    'languageSkill',
    'prompt',
    'schedule',
    'scheduleGroup',
    'skill',
    'systemPrompt',
    'user',
    'userPrompt',
    'utilizationLabel',
    'wrapupCode',
  ].map((name): TypeForm => ({ name, schema: {}, certainty: 'unknown' })),
  { name: 'queue', aliases: ['que'], schema: {}, certainty: 'unknown' },
]

const byName: ReadonlyMap<string, TypeForm> = new Map(
  forms.flatMap((form) => [form.name, ...(form.aliases ?? [])].map((name) => [fold(name), form] as const)),
)

/**
 * The Architect type of this name, or undefined when there is none: `dateTime`, `DateTime`, `date-time`, `str`, and the
 * collection types `stringCollection`, `str_coll`.
 */
export function knownArchitectType(name: string): ArchitectType | undefined {
  const single = byName.get(fold(name))
  if (single !== undefined) return typeOf(single, false)
  const item = byName.get(fold(name).replace(/coll(ection)?$/, ''))
  return item === undefined ? undefined : typeOf(item, true)
}

/** As `knownArchitectType`; a name that is not known gives the widest type, which takes every value. */
export function architectType(name: string): ArchitectType {
  return knownArchitectType(name) ?? typeOf({ name, schema: {}, certainty: 'unknown' }, /collection$/i.test(name))
}

function typeOf({ name, schema, certainty }: TypeForm, collection: boolean): ArchitectType {
  return { name, collection, schema: collection ? { type: 'array', items: schema } : schema, certainty }
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '')
}
