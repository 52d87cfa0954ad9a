import type { Json } from '../../contract/json.ts'
import type { Reading } from '../reading.ts'
import { convertedForms, type Form } from './reader.ts'
import type { Wanted } from './wanted.ts'

/** The longest address that browsers take. */
const longestText = 2_100

type FormReader = (text: string) => readonly Form[]

const byFormat: Readonly<Record<string, FormReader>> = {
  email: mails,
  'idn-email': mails,
  hostname: hosts,
  'idn-hostname': hosts,
  ipv4: hosts,
  ipv6: hosts,
  uri: links,
  url: links,
  'uri-reference': links,
  'uri-template': templates,
}

/** Addresses of mail, hosts and resources without what stands around them, and with what they must escape. */
export function addressReadings(value: Json, { formats }: Wanted): readonly Reading[] {
  if (typeof value !== 'string' || value.length > longestText) return []
  const text = value.trim()
  return convertedForms(
    formats.flatMap((format) => (Object.hasOwn(byFormat, format) ? (byFormat[format]?.(text) ?? []) : [])),
  )
}

function mails(text: string): readonly Form[] {
  const link = /^mailto:([^?]*)$/i.exec(text)?.[1]
  const beside = /^[^<>@]*<\s*(?:mailto:)?([^<>]*?)\s*>$/i.exec(text)?.[1]
  const plain = link ?? beside ?? text
  return [
    { text: plain.trim(), cost: link === undefined ? 1.25 : 1 },
    { text: plain.replace(/\.$/, ''), cost: 1.5 },
    { text: plain.replace(/\s*(?:\(at\)|\[at\])\s*/i, '@').replace(/\s+/g, ''), cost: 2 },
  ]
}

/** The host that a link or a host with a port names. */
function hosts(text: string): readonly Form[] {
  const inner = /^(?:(?:[a-z][a-z0-9+.-]*:)?\/\/)?(?:[^@/]*@)?(\[[^\]]*\]|[^/?#:]+)(?::\d+)?(\/?)(.*)$/is.exec(text)
  const host = inner?.[1]?.replace(/^\[(.*)\]$/, '$1')
  // A mask behind an address is no path: without it, one host is left of a network.
  if (host === undefined || (!text.includes('//') && /\/./.test(text))) return []
  const isWhole = (inner?.[3] ?? '') === ''
  return [
    { text: host, cost: isWhole ? 1.5 : 2.5 },
    { text: host.replace(/\.$/, '').toLowerCase(), cost: isWhole ? 1.6 : 2.6 },
  ]
}

/** A link with its special characters escaped; one without a scheme is given none. */
function links(text: string): readonly Form[] {
  // The drive of a path of Windows would become a scheme.
  if (/^[a-z]:[\\/]/i.test(text)) return []
  const plain = text.replace(/^(?:<\s*(?:URL:)?)(.*?)\s*>$/i, '$1').replaceAll('\\', '/')
  const escaped = escapedLink(plain)
  const slashes = escaped.replace(/^(https?):\/*(?=[^/])/i, (_all, scheme: string) => `${scheme.toLowerCase()}://`)
  return [
    { text: escaped, cost: 1 },
    { text: slashes, cost: 1.25 },
  ]
}

/** As RFC 3986 wants it: no spaces, no letters past ASCII, no percent sign that escapes nothing. */
function escapedLink(text: string): string {
  try {
    return text
      .replace(/%(?![0-9a-f]{2})/gi, '%25')
      .replace(/[^\w.~!*'();:@&=+$,/?#[\]%-]/gu, (character: string) => encodeURIComponent(character))
  } catch {
    // Half a character has no bytes to escape.
    return text
  }
}

/** The braces of other template languages. */
function templates(text: string): readonly Form[] {
  const plain = text
    .replace(/\{\{\s*([\w.]+)\s*\}\}/g, '{$1}')
    .replace(/\$\{\s*([\w.]+)\s*\}/g, '{$1}')
    .replace(/<\s*([\w.]+)\s*>/g, '{$1}')
    .replace(/\/:(\w+)/g, '/{$1}')
  return [
    { text: plain, cost: 1.5 },
    { text: plain.replaceAll(' ', '%20'), cost: 1.75 },
  ]
}
