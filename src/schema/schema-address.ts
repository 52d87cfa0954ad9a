/** An address split at its `#`: the document or resource, and the fragment, decoded. */
export interface SchemaAddress {
  readonly resource: string
  readonly fragment: string
}

/** The base of a document that names none. The scheme has no meaning: nothing is ever fetched. */
export const nameless = 'schema://document/'

/** An address resolved against a base (RFC 3986, 5.2). What is no address at all is taken as it is written. */
export function resolveAddress(reference: string, base: string): SchemaAddress {
  const cut = reference.indexOf('#')
  const [address, fragment] = cut === -1 ? [reference, ''] : [reference.slice(0, cut), reference.slice(cut + 1)]
  return { resource: absolute(address, base), fragment: decodedFragment(fragment) }
}

function absolute(address: string, base: string): string {
  if (address === '') return base
  try {
    return new URL(address, base).href
  } catch {
    return address
  }
}

/** A fragment without its percent signs, or as it is written where those encode nothing. */
export function decodedFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
