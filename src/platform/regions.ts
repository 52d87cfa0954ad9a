import { didYouMean } from '../contract/nearest.ts'
import { RegionError } from './region-error.ts'

/**
 * The platform's regions: the AWS region that each one runs in, and its host. Source: the vendor's list of regions, which
 * its SDKs carry.
 */
const hosts: readonly (readonly [aws: string, host: string])[] = [
  ['us-east-1', 'mypurecloud.com'],
  ['us-east-2', 'use2.us-gov-pure.cloud'],
  ['us-west-2', 'usw2.pure.cloud'],
  ['ca-central-1', 'cac1.pure.cloud'],
  ['mx-central-1', 'mxc1.pure.cloud'],
  ['sa-east-1', 'sae1.pure.cloud'],
  ['eu-west-1', 'mypurecloud.ie'],
  ['eu-west-2', 'euw2.pure.cloud'],
  ['eu-central-1', 'mypurecloud.de'],
  ['eu-central-2', 'euc2.pure.cloud'],
  ['eusc-de-east-1', 'edee1.eusc-pure.cloud'],
  ['me-central-1', 'mec1.pure.cloud'],
  ['ap-south-1', 'aps1.pure.cloud'],
  ['ap-southeast-1', 'apse1.pure.cloud'],
  ['ap-southeast-2', 'mypurecloud.com.au'],
  ['ap-northeast-1', 'mypurecloud.jp'],
  ['ap-northeast-2', 'apne2.pure.cloud'],
  ['ap-northeast-3', 'apne3.pure.cloud'],
]

/** The hosts of all regions. */
export const regionHosts: readonly string[] = hosts.map(([, host]) => host)

/**
 * The host of a region, such as `mypurecloud.ie`, from that host or from the AWS name, written `eu-west-1` or, as the
 * vendor's SDKs do, `eu_west_1`. Throws `RegionError`: a client secret goes to no host that is not known.
 */
export function regionHost(region: string): string {
  const found = findRegionHost(region)
  if (found !== undefined) return found
  throw new RegionError(`Unknown region "${region}"${didYouMean(region.trim(), hosts.flat())}`, regionHosts)
}

/** The same; undefined for a region that is not known. */
export function findRegionHost(region: string): string | undefined {
  const asked = region.trim().toLowerCase()
  return hosts.find(([aws, host]) => host === asked || aws === asked.replaceAll('_', '-'))?.[1]
}
