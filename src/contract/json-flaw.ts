const token =
  // oxlint-disable-next-line no-control-regex
  /[ \t\r\n]*(?:([[\]{},:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y

type Place = 'value' | 'first-item' | 'first-name' | 'name' | 'colon' | 'after'

/**
 * Where a text first breaks the grammar of JSON (RFC 8259): the offset of the token that cannot stand there; for a text
 * that only lacks its end, its length.
 */
export function jsonFlaw(text: string): number {
  const open: string[] = []
  let place: Place = 'value'
  let offset = 0
  for (;;) {
    token.lastIndex = offset
    const match: RegExpExecArray | null = token.exec(text)
    const next: Place | undefined = match === null ? undefined : step(place, match[1], match[2], open)
    if (match === null || next === undefined) return skipSpace(text, offset)
    place = next
    offset = token.lastIndex
  }
}

/** The place after a token, or undefined when the token cannot stand here. Keeps `open` as the brackets not yet closed. */
function step(place: Place, mark: string | undefined, text: string | undefined, open: string[]): Place | undefined {
  if (place === 'colon') return mark === ':' ? 'value' : undefined
  if (place === 'name' || place === 'first-name') {
    if (text !== undefined) return 'colon'
    return mark === '}' && place === 'first-name' ? close(open) : undefined
  }
  if (place === 'after') {
    const outer = open.at(-1)
    if (outer === undefined) return undefined
    if (mark === ',') return outer === '{' ? 'name' : 'value'
    return mark === (outer === '{' ? '}' : ']') ? close(open) : undefined
  }
  if (mark === ']' && place === 'first-item') return close(open)
  if (mark === '{' || mark === '[') {
    open.push(mark)
    return mark === '{' ? 'first-name' : 'first-item'
  }
  return mark === undefined ? 'after' : undefined
}

function close(open: string[]): Place {
  open.pop()
  return 'after'
}

function skipSpace(text: string, offset: number): number {
  let end = offset
  while (' \t\r\n'.includes(text.charAt(end)) && end < text.length) end += 1
  return end
}
