import { isJsonObject, type Json } from '../../../src/contract/json.ts'
import { withJsonAt } from '../../../src/contract/json-at.ts'
import { typeSlips } from '../../../src/inputs/slips/type-slips.ts'
import { textSlips } from '../../../src/inputs/slips/text-slips.ts'
import { one } from './form-slips.ts'
import { isList, type Place, placesOf } from './places.ts'
import type { Slip, SlipKind } from './slip.ts'
import { timeSlips } from './time-slips.ts'

/** A value in another form that still tells what was meant. */
interface Miss {
  readonly name: string
  readonly broken: Json
}

/** One value in a wrong form. */
export const valueSlips: Readonly<Record<string, SlipKind>> = {
  'text for a number': ofPlaces(({ value }) =>
    typeof value !== 'number'
      ? []
      : [
          ...named(value, ['text for a number', ...(Number.isInteger(value) ? [] : ['a comma for the point'])]),
          { name: 'text with white space', broken: ` ${value}\n` },
        ],
  ),
  'another form of a boolean': ofPlaces(({ value }) =>
    typeof value === 'boolean'
      ? named(value, [
          'text for a boolean',
          'a number for a boolean',
          'a word for a boolean',
          'a capital for a boolean',
          'a digit for a boolean',
        ])
      : [],
  ),
  'number or boolean for text': ofPlaces(({ value }) => {
    if (typeof value !== 'string') return []
    if (value === 'true' || value === 'false') return [{ name: 'a boolean for its text', broken: value === 'true' }]
    return String(Number(value)) === value ? named(value, ['a number for its text']) : []
  }),
  'lone value for a list': ofPlaces(({ value }) =>
    isList(value) && value.length === 1 && value[0] !== null ? named(value, ['the first item alone']) : [],
  ),
  'text for a list': ofPlaces(({ value }) => {
    // With these characters in an item, nobody can tell what the items were.
    const isPlain = isList(value) && value.every((item) => typeof item === 'string' && /^[\w-]+$/.test(item))
    if (!isPlain || value.length < 2) return []
    return [
      ...named(value, ['text with commas for a list']),
      { name: 'commas and spaces', broken: value.join(', ') },
      { name: 'semicolons', broken: value.join(';') },
      { name: 'lines', broken: value.join('\n') },
    ]
  }),
  'wrapped value': ofPlaces(({ value, steps }) => [
    ...(steps.length === 0 ? [] : named(value, ['wrapped in a list', 'wrapped in an object'])),
    ...(isList(value) && value.length > 1 ? named(value, ['an object of numbered members']) : []),
    ...(isJsonObject(value) && Object.keys(value).length > 1 ? pairs(value) : []),
  ]),
  'time or address in another form': ofPlaces(timeSlips),
  'allowed value misspelt': ofPlaces(({ value, schema }) => {
    const allowed = schema['enum']
    if (typeof value !== 'string' || !isList(allowed) || value.length < 3) return []
    const misses = textSlips(value).filter(({ name }) => misspellings.has(name))
    return [
      ...misses.map(({ name, text }) => ({ name, broken: text })),
      { name: 'in words', broken: inWords(value) },
    ].filter(({ broken }) => !allowed.includes(broken))
  }),
  'something around a text': ofPlaces(({ value, schema }) => {
    if (typeof value !== 'string' || value === '' || value !== value.trim() || 'enum' in schema) return []
    const isOneCase = value === value.toUpperCase() || value === value.toLowerCase()
    const names = isOneCase ? [...surroundings, ...cases] : surroundings
    return textSlips(value)
      .filter(({ name }) => names.includes(name))
      .map(({ name, text }) => ({ name, broken: text }))
  }),
}

const misspellings = new Set([
  'in lower case',
  'in upper case',
  'a space behind',
  'a space in front',
  'the last character dropped',
  'the first character dropped',
  'a character dropped',
  'two characters swapped',
  'a character doubled',
  'the last character doubled',
  'the first letter in other case',
  'separators changed',
  'separators left out',
  'in quotes',
  'a line end behind',
])
const surroundings = ['a space behind', 'a space in front', 'in quotes', 'a line end behind']
const cases = ['in lower case', 'in upper case']

/** The slips of one kind at each place of a payload. */
function ofPlaces(missesAt: (place: Place) => readonly Miss[]): SlipKind {
  return (payload, contract) =>
    placesOf(payload, contract).flatMap((place): Slip[] =>
      missesAt(place)
        .filter(({ broken }) => broken !== place.value)
        .map(({ name, broken }) => one(name, () => withJsonAt(payload, place.steps, broken))),
    )
}

/** Those of the type slips that tell what was meant. */
function named(value: Json, names: readonly string[]): readonly Miss[] {
  return typeSlips(value, []).filter(({ name }) => names.includes(name))
}

function pairs(value: { readonly [name: string]: Json }): readonly Miss[] {
  return [
    ...named(value, ['a list of names and values']),
    { name: 'a list of {name, value}', broken: Object.entries(value).map(([name, inner]) => ({ name, value: inner })) },
    { name: 'a list of {key, value}', broken: Object.entries(value).map(([key, inner]) => ({ key, value: inner })) },
  ]
}

function inWords(value: string): string {
  return value.toLowerCase().replace(/[-_]/g, ' ')
}
