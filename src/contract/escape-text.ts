// C0, C1, DEL, bidirectional controls, zero-width characters, line and paragraph separators: what lets a name or a
// server's message move the cursor, recolour the screen or hide what it says.
const unprintable =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu

/** Text from outside, safe to print on a terminal: control characters are written as `\u001b`. */
export function escapeText(text: string): string {
  return text.replace(unprintable, (character) => unicodeEscape(character))
}

function unicodeEscape(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
}
