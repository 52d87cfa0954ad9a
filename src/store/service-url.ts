// The URL of Jest's older jsdom has no `canParse`.
import { URL } from 'node:url'

/**
 * Which URLs a client secret may be sent to: https anywhere, http on loopback only (127.0.0.0/8, ::1, localhost), and
 * nothing but a host, a port and a path. config.schema.json has the same pattern.
 */
export const serviceUrlPattern =
  '^(?:https://[^/?#@\\s]+|http://(?:localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1\\])(?::[0-9]+)?)(?:/[^?#\\s]*)?$'

/** What messages say of a URL that is refused. The URL itself is never shown: it may hold a password. */
export const serviceUrlExpected =
  'an https URL (http on loopback only: 127.0.0.1, [::1] or localhost) without user, query or fragment'

/** Whether a text is the address of a service that requests may go to. */
export function isServiceUrl(text: string): boolean {
  return new RegExp(serviceUrlPattern).test(text) && URL.canParse(text)
}
