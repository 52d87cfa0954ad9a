/** The forms of request that start a flow, each with the path that takes it. */
export type Endpoint = 'launch request' | 'bot session'

const launchPath = /\/api\/v2\/flows\/executions\/?$/
const sessionPath = /\/api\/v2\/textbots\/botflows\/sessions\/?$/

/**
 * An address by which requests can be compared, and shown: without user, query and fragment, and absolute where it can be.
 * `base` is what a path is meant for; the page's address if absent, where there is a DOM.
 */
export function plainAddress(url: string, base: string | undefined = pageAddress()): string {
  try {
    const { protocol, host, pathname } = new URL(url, base)
    return `${protocol}//${host}${pathname}`
  } catch {
    return url.replace(/[?#][^]*$/, '')
  }
}

function pageAddress(): string | undefined {
  return (globalThis as { readonly location?: { readonly href?: string } }).location?.href
}

/** What is taken at this address; undefined when it starts no flow. Any host, and any prefix that a gateway adds. */
export function endpointAt(address: string): Endpoint | undefined {
  if (launchPath.test(address)) return 'launch request'
  return sessionPath.test(address) ? 'bot session' : undefined
}
