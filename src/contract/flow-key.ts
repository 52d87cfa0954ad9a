/**
 * The flow key that a flow's name suggests: `Customer Onboarding` gives `customer-onboarding`. Lower-case words joined by
 * hyphens, at most 100 bytes in UTF-8, safe as a file name on every system; letters of every script stay. Two names can
 * give the same key: whoever writes files must look.
 */
export function flowKeyFromName(name: string): string {
  const words = cut(
    withoutAccents(name)
      .replaceAll(/['’]/g, '')
      .replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1-$2')
      .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1-$2')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .normalize('NFC'),
  )
  if (words === '') return cut(`flow-${codePoints(name)}`)
  // Windows keeps these names for devices, whatever the extension.
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(words) ? `${words}-flow` : words
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replaceAll(/[\u0300-\u036f]/g, '')
}

function cut(text: string): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > 100) break
    kept += character
  }
  return kept.replaceAll(/^-+|-+$/g, '')
}

/** A name of signs alone still has a key of its own, and always the same one. */
function codePoints(name: string): string {
  return Array.from(name, (character) => (character.codePointAt(0) ?? 0).toString(16)).join('-') || 'unnamed'
}
