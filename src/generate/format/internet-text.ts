import { onceIn, pick } from '../pick.ts'
import type { RandomSource } from '../random-source.ts'
import { uuidText } from './token-text.ts'

// Web and mail addresses lead only to names and networks that are kept free for examples (RFC 2606, RFC 5737, RFC 3849).
const domains = ['example.com', 'example.org', 'example.net', 'shop.example', 'mail.test', 'a.test'] as const
const exampleNetworks = ['192.0.2.', '198.51.100.', '203.0.113.'] as const
const words = ['api', 'orders', 'support', 'b', 'eu-west-1', 'v2', 'customers', 'x9', 'billing', 'status'] as const

const rareHostnames = ['localhost', 'a', '0', 'xn--mnchen-3ya.example', `${'a'.repeat(63)}.example`] as const

/** A `hostname` (RFC 1123), from one letter to the longest label. */
export function hostnameText(random: RandomSource): string {
  return onceIn(random, 12) ? pick(random, rareHostnames) : domainText(random)
}

const localParts = [
  'info',
  'jo.bloggs',
  "o'neil",
  'user+tag',
  'a',
  '0',
  'first_last',
  '!#$%&*/=?^`{|}~',
  'no-reply',
] as const

/** An `email` (RFC 5321, without quoted local parts and address literals). */
export function emailText(random: RandomSource): string {
  return `${onceIn(random, 2) ? pick(random, localParts) : nameText(random)}@${domainText(random)}`
}

const rareIpv4 = ['0.0.0.0', '127.0.0.1', '255.255.255.255', '10.0.0.1', '192.168.0.255', '1.10.100.249'] as const

/** An `ipv4` in four decimal parts (RFC 2673). */
export function ipv4Text(random: RandomSource): string {
  if (onceIn(random, 12)) return pick(random, rareIpv4)
  const high = random.integer(0, 0xffff)
  const low = random.integer(0, 0xffff)
  return `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`
}

const rareIpv6 = ['::', '::1', '1::', 'ff02::1', 'FE80::1', '2001:0db8:0000:0000:0000:0000:0000:0001'] as const

/** An `ipv6` (RFC 4291): whole, shortened, and with an IPv4 address at its end. */
export function ipv6Text(random: RandomSource): string {
  switch (random.integer(0, 5)) {
    case 0:
      return pick(random, rareIpv6)
    case 1:
      return `::ffff:${ipv4Text(random)}`
    case 2:
    case 3:
      return `2001:db8::${groups(random, random.integer(1, 5))}`
    default:
      return groups(random, 8)
  }
}

function groups(random: RandomSource, count: number): string {
  let text = random.integer(0, 0xffff).toString(16)
  for (let group = 1; group < count; group += 1) text += `:${random.integer(0, 0xffff).toString(16)}`
  return text
}

const otherSchemes = ['urn:isbn:978', 'tel:+1555', 'news:group.', 'x-app+v1.0:', 'file:///srv/'] as const

/** A `uri` (RFC 3986): web addresses, and other schemes with and without a host. */
export function uriText(random: RandomSource): string {
  switch (random.integer(0, 7)) {
    case 0:
      return `mailto:${nameText(random)}@${domainText(random)}`
    case 1:
      return `urn:uuid:${uuidText(random)}`
    case 2:
      return pick(random, otherSchemes) + random.integer(0, 99_999)
    case 3:
      return `https://[2001:db8::${groups(random, 2)}]${pathText(random)}`
    case 4:
      return `ldap://${nameText(random)}:@${domainText(random)}${pathText(random)}`
    default:
      return urlText(random)
  }
}

const rareReferences = ['', '#', '?', '.', '..', '/', './a:b', '?q', '#top', '//example.com'] as const

/** A `uri-reference` (RFC 3986, 4.1): a URI, or a part of one. */
export function uriReferenceText(random: RandomSource): string {
  switch (random.integer(0, 5)) {
    case 0:
      return pick(random, rareReferences)
    case 1:
      return uriText(random)
    case 2:
      return `../${nameText(random)}${tailText(random)}`
    case 3:
      return `//${domainText(random)}${pathText(random)}`
    default:
      return pathText(random) + tailText(random)
  }
}

const otherWebSchemes = ['http://', 'ftp://', 'http://user:secret@', 'HTTPS://'] as const

/** A `url` of the web (http, https, ftp) whose host is a domain or a public address. */
export function urlText(random: RandomSource): string {
  const scheme = onceIn(random, 4) ? pick(random, otherWebSchemes) : 'https://'
  const host = onceIn(random, 8) ? pick(random, exampleNetworks) + random.integer(1, 254) : domainText(random)
  const port = onceIn(random, 6) ? `:${random.integer(80, 65_535)}` : ''
  const tail = tailText(random)
  // Not every reader of this format takes a query right after the host.
  const path = tail === '' ? pathText(random) : `/${nameText(random)}`
  return scheme + host + port + path + tail
}

const pathEnds = ['', '/', '/%20', '/caf%C3%A9', "/a;b=1,2/(c)'", '/~user/', '/index.html', '/.', '//'] as const

function pathText(random: RandomSource): string {
  let path = ''
  for (let left = random.integer(0, 3); left > 0; left -= 1) path += `/${nameText(random)}`
  return onceIn(random, 3) ? path + pick(random, pathEnds) : path
}

const queries = ['?', '?q=a%26b&n=', '?page=', '?a%5B%5D=1', '?redirect=https://example.com/?x', '?flag&id='] as const

function tailText(random: RandomSource): string {
  const query = onceIn(random, 3) ? pick(random, queries) + random.integer(0, 999) : ''
  return onceIn(random, 6) ? `${query}#${pick(random, words)}` : query
}

function domainText(random: RandomSource): string {
  const domain = pick(random, domains)
  return onceIn(random, 6) ? domain : `${nameText(random)}.${domain}`
}

/** A short name of letters and digits: a word, or any. */
function nameText(random: RandomSource): string {
  return onceIn(random, 2) ? pick(random, words) : random.integer(0, 36 ** 6 - 1).toString(36)
}
