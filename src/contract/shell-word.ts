import { escapeText } from './escape-text.ts'

/** A name as it can be pasted into a shell: as it is when harmless, quoted otherwise. */
export function shellWord(text: string): string {
  const word = escapeText(text)
  return /^[\w.@:/-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
