import { FlowContractError } from '../contract/errors.ts'
import { isServiceUrl, serviceUrlExpected } from '../store/service-url.ts'
import { RegionError } from './region-error.ts'
import { regionHost, regionHosts } from './regions.ts'

/** Where an organisation is: its region, or the URLs of the API and of the sign-in service. */
export interface AddressOptions {
  /** A host such as `mypurecloud.ie`, or an AWS name such as `eu-west-1`. */
  readonly region?: string
  /** https, or http on loopback; wins over the region. */
  readonly apiUrl?: string
  /** The same for signing in; needed with `apiUrl` unless there is an access token. */
  readonly loginUrl?: string
}

/** Where requests go. URLs without a slash at the end. */
export interface PlatformAddress {
  readonly apiUrl: string
  /** Undefined when an API was named and no sign-in service. */
  readonly loginUrl: string | undefined
  /** The region's host; undefined for a service that is no known region's. */
  readonly region: string | undefined
}

/** The address of an organisation. Throws `region-unknown`, or `address-invalid` for a URL that no secret may go to. */
export function platformAddress({ region, apiUrl, loginUrl }: AddressOptions): PlatformAddress {
  if (apiUrl === undefined) {
    if (loginUrl !== undefined) throw invalid('loginUrl: expected an apiUrl beside it. Set both, or a region')
    if (region === undefined) throw new RegionError('No region', regionHosts)
    const host = regionHost(region)
    return { apiUrl: `https://api.${host}`, loginUrl: `https://login.${host}`, region: host }
  }
  const api = serviceUrl('apiUrl', apiUrl)
  return {
    apiUrl: api,
    loginUrl: loginUrl === undefined ? undefined : serviceUrl('loginUrl', loginUrl),
    region: regionHosts.find((host) => api === `https://api.${host}`),
  }
}

function serviceUrl(name: string, url: string): string {
  if (!isServiceUrl(url)) throw invalid(`${name}: expected ${serviceUrlExpected}. Correct that URL`)
  return url.replace(/\/+$/, '')
}

function invalid(message: string): FlowContractError {
  return new FlowContractError('address-invalid', message)
}
