import { type OptionForm, valueForm } from './option-form.ts'

/** A text, which may be empty. */
export const text: OptionForm = valueForm((value) => typeof value === 'string', 'a text')

/** A text with something in it. */
export const filledText: OptionForm = valueForm(
  (value) => typeof value === 'string' && value.trim() !== '',
  'a text that is not empty',
)

/** A text that no message shows. */
export const secret: OptionForm = (value, place) => {
  return value === undefined || (typeof value === 'string' && value !== '')
    ? []
    : [`${place} must be a text that is not empty`]
}

/** `true` or `false`. */
export const flag: OptionForm = valueForm((value) => typeof value === 'boolean', 'true or false')

/** Something to call. */
export const callback: OptionForm = valueForm((value) => typeof value === 'function', 'a function')

/** Milliseconds that a timer of Node can wait for. */
export const wait: OptionForm = valueForm((value) => isBetween(value, 0, 2 ** 31 - 1), 'milliseconds, 0 or more')

/** Seconds that a token can live. */
export const lifetime: OptionForm = valueForm(
  (value) => isBetween(value, Number.MIN_VALUE, 1e10),
  'seconds, more than 0',
)

/** A whole number from `least`, or Infinity. */
export function count(least: number): OptionForm {
  const isCount = (value: unknown): boolean => wholeFrom(value, least) || value === Infinity
  return valueForm(isCount, `a whole number from ${least}, or Infinity`)
}

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number): OptionForm {
  return valueForm(
    (value) => wholeFrom(value, least) && isBetween(value, least, most),
    `a whole number from ${least} to ${most}`,
  )
}

function wholeFrom(value: unknown, least: number): boolean {
  return Number.isInteger(value) && isBetween(value, least, Infinity)
}

function isBetween(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most
}
