import { FlowContractError } from '../../contract/errors.ts'
import { regionHost, regionHosts } from '../../platform/regions.ts'
import type { ProjectConfig } from '../../store/project-config.ts'
import type { MountOptions } from './mount-options.ts'

/** An address at which the emulator answers. */
export interface MountPlace {
  /** Such as `https://api.mypurecloud.ie`. */
  readonly origin: string
  /** What stands between the origin and the API's own paths, such as `/genesys`; mostly nothing. */
  readonly prefix: string
  /** Which of the two services it is; a gateway may be both, as two places. */
  readonly service: 'api' | 'login'
}

type Addresses = Pick<MountOptions, 'region' | 'apiUrl' | 'loginUrl'>

/** Where the emulator answers. Throws `region-unknown`, `address-invalid`, or `environment-unknown` by way of `project`. */
export function mountPlaces(
  options: Addresses & { readonly environment?: string },
  { environments }: Pick<ProjectConfig, 'environments'>,
): readonly MountPlace[] {
  const { environment, region, apiUrl, loginUrl } = options
  if (region !== undefined || apiUrl !== undefined || loginUrl !== undefined) return placesOf(options)
  const named = environment === undefined ? undefined : environments[environment]
  if (named !== undefined) return placesOf(named)
  const gateways = Object.values(environments).filter(({ apiUrl }) => apiUrl !== undefined)
  return [...regionHosts.flatMap(placesOfHost), ...gateways.flatMap(placesOf)]
}

function placesOf({ region, apiUrl, loginUrl }: Addresses): readonly MountPlace[] {
  if (apiUrl !== undefined) {
    return [placeOf('api', 'apiUrl', apiUrl), placeOf('login', 'loginUrl', loginUrl ?? apiUrl)]
  }
  if (loginUrl !== undefined) throw invalid('loginUrl', 'an apiUrl beside it')
  return placesOfHost(regionHost(region ?? ''))
}

function placesOfHost(host: string): MountPlace[] {
  return [
    { origin: `https://api.${host}`, prefix: '', service: 'api' },
    { origin: `https://login.${host}`, prefix: '', service: 'login' },
  ]
}

function placeOf(service: MountPlace['service'], name: string, url: string): MountPlace {
  const read = URL.canParse(url) ? new URL(url) : undefined
  // Nothing leaves the process here, so that http is well anywhere.
  if (read === undefined || !/^https?:$/.test(read.protocol) || read.search !== '' || read.hash !== '') {
    throw invalid(name, 'an http or https URL without query or fragment')
  }
  return { origin: read.origin, prefix: read.pathname.replace(/\/+$/, ''), service }
}

// The URL itself is never shown: it may hold a password.
function invalid(name: string, expected: string): FlowContractError {
  return new FlowContractError('address-invalid', `${name}: expected ${expected}. Correct that option`)
}
