import type { Json } from '../../contract/json.ts'
import type { Reading } from '../reading.ts'
import type { Wanted } from './wanted.ts'

/** Gives other ways to write a value, of one kind; it may give the value itself, and the same one twice. */
export type Reader = (value: Json, wanted: Wanted) => readonly Reading[]

/** The reading that writes another value in the place. */
export function converted(value: Json, cost: number): Reading {
  return { how: 'convert', value, cost }
}

/** A text that a text may stand for. */
export interface Form {
  readonly text: string
  readonly cost: number
}

/** The readings that forms are. */
export function convertedForms(forms: readonly Form[]): readonly Reading[] {
  return forms.map(({ text, cost }) => converted(text, cost))
}

/** No word that stands for a number, a date or an address is longer; texts past it are read by their ends alone. */
export const longestWord = 500
