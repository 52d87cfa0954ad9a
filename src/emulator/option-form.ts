import { escapeText } from '../contract/escape-text.ts'
import { isObject } from '../contract/json.ts'
import { didYouMean } from '../contract/nearest.ts'
import { printValue } from '../inputs/print-value.ts'

/**
 * What is wrong with a value, in a sentence each; empty when it is well. `undefined` is always well: it is absent. `place`
 * is how messages name where it stands; empty for the options themselves.
 */
export type OptionForm = (value: unknown, place: string) => readonly string[]

/** A form for every member of a type, so that none is ever left out. */
export type OptionForms<Options> = { readonly [Name in keyof Required<Options>]: OptionForm }

/** A value that a test finds well; `expected` says what that is, behind "must be". */
export function valueForm(isWell: (value: unknown) => boolean, expected: string): OptionForm {
  return (value, place) => (value === undefined || isWell(value) ? [] : [misfit(value, place, expected)])
}

/** One of a few values. */
export function choiceForm(choices: readonly (string | number)[]): OptionForm {
  const words = choices.map((choice) => JSON.stringify(choice))
  const isChoice = (value: unknown): boolean => choices.some((choice) => choice === value)
  const expected = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
  return (value, place) => {
    if (value === undefined || isChoice(value)) return []
    const hint = typeof value === 'string' ? didYouMean(value, choices.map(String)) : ''
    return [misfit(value, place, `${expected}${hint}`)]
  }
}

/** An object with no other members than these. @param needed The names of those that must be there. */
export function objectForm(
  forms: Readonly<Record<string, OptionForm>>,
  needed: readonly string[] = [],
  expected = `an object with ${Object.keys(forms).join(', ')}`,
): OptionForm {
  const known = Object.keys(forms)
  return (value, place) => {
    if (value === undefined) return []
    if (!isObject(value)) return [misfit(value, place, expected)]
    const missing = needed.filter((name) => value[name] === undefined)
    return [
      ...missing.map((name) => `${below(place, name)} is missing`),
      ...Object.keys(value).flatMap((name) => {
        const form = Object.hasOwn(forms, name) ? forms[name] : undefined
        return form === undefined ? [unknownMember(place, name, known)] : form(value[name], below(place, name))
      }),
    ]
  }
}

/** A list of values of a form. */
export function listForm(form: OptionForm): OptionForm {
  return (value, place) => {
    if (value === undefined) return []
    if (!Array.isArray(value)) return [misfit(value, place, 'a list')]
    return value.flatMap((item: unknown, index) => form(item ?? null, `${place}[${index}]`))
  }
}

/** An object whose names are free, with values of a form. */
export function recordForm(form: OptionForm): OptionForm {
  return (value, place) => {
    if (value === undefined) return []
    if (!isObject(value)) return [misfit(value, place, 'an object')]
    return Object.entries(value).flatMap(([name, member]) => form(member ?? null, below(place, name)))
  }
}

function below(place: string, name: string): string {
  if (!/^[\w$]+$/.test(name)) return `${place}[${printValue(name, '')}]`
  return place === '' ? name : `${place}.${name}`
}

function misfit(value: unknown, place: string, expected: string): string {
  return `${place === '' ? 'this' : place} is ${printValue(value, '')}, and must be ${expected}`
}

function unknownMember(place: string, name: string, known: readonly string[]): string {
  const hint = didYouMean(name, known)
  return `${below(place, name)} is unknown${hint === '' ? `: the members are ${known.join(', ')}` : escapeText(hint)}`
}
