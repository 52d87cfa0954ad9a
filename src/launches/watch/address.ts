import { botSessionEndpoint, executionEndpoint, type LaunchEndpoint } from '../../inputs/launch-endpoint.ts'

const endpoints = [executionEndpoint, botSessionEndpoint]

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
export function endpointAt(address: string): LaunchEndpoint | undefined {
  const path = address.endsWith('/') ? address.slice(0, -1) : address
  return endpoints.find((endpoint) => path.endsWith(endpoint.path))
}
