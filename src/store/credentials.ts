import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { isServiceUrl, serviceUrlExpected } from './service-url.ts'
import { type Variables, variable } from './variables.ts'

/** How to sign in, and where, as the environment variables say: an access token, or a client id with its secret. */
export interface Credentials {
  readonly accessToken?: string
  readonly clientId?: string
  readonly clientSecret?: string
  /** The region as it is written: a host such as `mypurecloud.ie`, or an AWS name such as `eu-west-1`. */
  readonly region?: string
  readonly apiUrl?: string
  readonly loginUrl?: string
  /** The names of the variables that were used. */
  readonly names: readonly string[]
}

type Part = Exclude<keyof Credentials, 'names'>

/** One way to name the variables; absent where it has no name for a part. */
type Names = Readonly<Partial<Record<Part, string>>>

// The names of the Genesys Cloud provider for Terraform.
const terraformNames: Names = {
  clientId: 'GENESYSCLOUD_OAUTHCLIENT_ID',
  clientSecret: 'GENESYSCLOUD_OAUTHCLIENT_SECRET',
  region: 'GENESYSCLOUD_REGION',
}

/**
 * The credentials for an environment: from `GENESYS_PROD_CLIENT_ID` and the like for environment `prod`, then from the
 * bare names (`GENESYS_CLIENT_ID`), then from those of Terraform. The first way in which anything to sign in with is set
 * decides, so that an id never meets the secret of another organisation; region and addresses are each looked for alone.
 * Throws `credentials-missing` or `credentials-invalid`, which name variables and never show a value.
 */
export function credentialsFor(environment?: string, variables: Variables = process.env): Credentials {
  const ways = waysFor(environment)
  const value = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : variable(variables, name)
  const way = ways.find((names) => [names.accessToken, names.clientId, names.clientSecret].some((name) => value(name)))
  if (way === undefined) throw missing(environment, `none of these are set: ${ways.map(described).join('; ')}`)

  const signIn: readonly Part[] = value(way.accessToken) === undefined ? ['clientId', 'clientSecret'] : ['accessToken']
  const used = new Map<Part, string>()
  for (const part of signIn) {
    const name = way[part] ?? ''
    if (value(name) === undefined)
      throw missing(environment, `${name} is not set, but ${described(way)} belong together`)
    used.set(part, name)
  }
  for (const part of ['region', 'apiUrl', 'loginUrl'] as const) {
    const name = ways.map((names) => names[part]).find((candidate) => value(candidate))
    if (name === undefined) continue
    if (part !== 'region' && !isServiceUrl(value(name) ?? '')) throw wrongUrl(name)
    used.set(part, name)
  }
  const values = Object.fromEntries([...used].map(([part, name]) => [part, value(name)])) as Omit<Credentials, 'names'>
  return { ...values, names: [...used.values()] }
}

function waysFor(environment: string | undefined): readonly Names[] {
  const own = environment?.toUpperCase().replace(/[^A-Z0-9]/g, '_')
  return [...(own === undefined ? [] : [genesysNames(`GENESYS_${own}_`)]), genesysNames('GENESYS_'), terraformNames]
}

function genesysNames(prefix: string): Names {
  return {
    clientId: `${prefix}CLIENT_ID`,
    clientSecret: `${prefix}CLIENT_SECRET`,
    accessToken: `${prefix}ACCESS_TOKEN`,
    region: `${prefix}REGION`,
    apiUrl: `${prefix}API_URL`,
    loginUrl: `${prefix}LOGIN_URL`,
  }
}

function described({ clientId, clientSecret, accessToken }: Names): string {
  return `${clientId} and ${clientSecret}${accessToken === undefined ? '' : `, or ${accessToken}`}`
}

function missing(environment: string | undefined, problem: string): FlowContractError {
  return new FlowContractError(
    'credentials-missing',
    `No credentials${environment === undefined ? '' : ` for environment "${escapeText(environment)}"`}: ${problem}. ` +
      'Set them to an OAuth client (grant type client credentials) whose role has architect:flow:view',
  )
}

function wrongUrl(name: string): FlowContractError {
  return new FlowContractError('credentials-invalid', `${name}: expected ${serviceUrlExpected}. Correct that variable`)
}
