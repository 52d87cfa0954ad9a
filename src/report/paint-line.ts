import picocolors from 'picocolors'

const { red, yellow, green, cyan } = picocolors.createColors(true)

const paints: Readonly<Record<string, (text: string) => string>> = {
  error: red,
  warning: yellow,
  added: green,
  changed: yellow,
  kept: yellow,
  skipped: yellow,
  started: green,
  accepted: yellow,
  refused: red,
  next: cyan,
}

/** A line for a terminal: the word that it begins with, such as `error:`, in its colour. */
export function paintLine(line: string): string {
  return line.replace(/^( *)(?:would be )?([a-z]+)(?=:)/, (lead, _indent, word: string) => {
    const paint = Object.hasOwn(paints, word) ? paints[word] : undefined
    return paint === undefined ? lead : paint(lead)
  })
}
