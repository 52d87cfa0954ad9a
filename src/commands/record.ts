import { FlowContractError } from '../contract/errors.ts'
import type { AddressOptions } from '../platform/address.ts'
import type { SignInWith } from '../platform/api.ts'
import { checkOrganization } from '../platform/check-organization.ts'
import { createFlowsClient, type Organization } from '../platform/flows-client.ts'
import type { TransportOptions } from '../platform/transport.ts'
import { recordFlows } from '../record/record-flows.ts'
import type { RecordResult } from '../record/record-result.ts'
import { type Credentials, credentialsFor } from '../store/credentials.ts'
import type { EnvironmentConfig } from '../store/project-config.ts'
import { type CommandProject, openCommandProject } from './open-command-project.ts'

/** What to record, from where and how. */
export interface RecordCommandOptions extends CommandProject, TransportOptions {
  /** Flow keys, ids or exact names; every flow of the config when there are none. */
  readonly flows?: readonly string[]
  /** Every flow of the organisation; not together with `flows`. */
  readonly all?: boolean
  readonly acceptEmpty?: boolean
  /** Tells what would be done, and writes nothing. */
  readonly dryRun?: boolean
}

/** What became of a recording, and whose credentials made it. */
export interface RecordCommandResult extends RecordResult {
  /** The names of the environment variables that were used. */
  readonly variableNames: readonly string[]
  /** The organisation that answered; looked at only when the config names one for the environment. */
  readonly organization?: Organization
}

/**
 * Records flows from the live API into the project's contract files. Rejects with `option-conflict`, the errors of the
 * config and the credentials, `organization-mismatch`, and those of `recordFlows`; then nothing was written.
 */
export async function record(options: RecordCommandOptions = {}): Promise<RecordCommandResult> {
  const { flows = [], all = false, variables, acceptEmpty = false, dryRun = false } = options
  if (all && flows.length > 0) {
    throw new FlowContractError('option-conflict', '--all records every flow. Name flows, or leave the names out')
  }
  const project = openCommandProject(options)
  const { environment } = project
  const credentials = credentialsFor(environment, variables)
  const configured = environment === undefined ? undefined : project.config.environments[environment]
  const { address, unused } = addressOf(configured, credentials)
  const client = createFlowsClient({ ...worldOf(options), ...address, ...signInOf(credentials) })
  const expected = configured?.organization
  const organization = expected === undefined ? undefined : await checkOrganization(client, expected)
  const result = await recordFlows({
    client,
    project,
    flows: all ? 'all' : flows,
    mode: dryRun ? 'none' : 'all',
    acceptEmpty,
  })
  return {
    ...result,
    variableNames: credentials.names.filter((name) => !unused.test(name)),
    ...(organization === undefined ? {} : { organization }),
  }
}

/**
 * URLs in variables are set for this very run, to reach an emulator for instance; then the config counts, since ids belong
 * to its regions; a region in a variable is the last resort. `unused` fits the names of the variables that do not count.
 */
function addressOf(
  configured: EnvironmentConfig | undefined,
  { apiUrl, loginUrl, region }: Credentials,
): { readonly address: AddressOptions; readonly unused: RegExp } {
  const urls = {
    ...(apiUrl === undefined ? {} : { apiUrl }),
    ...(loginUrl === undefined ? {} : { loginUrl }),
  }
  if (apiUrl !== undefined || loginUrl !== undefined) return { address: urls, unused: /_REGION$/ }
  if (configured !== undefined) return { address: configured, unused: /_REGION$/ }
  return { address: region === undefined ? {} : { region }, unused: /^$/ }
}

function signInOf({ accessToken, clientId = '', clientSecret = '' }: Credentials): SignInWith {
  return accessToken === undefined ? { credentials: { clientId, clientSecret } } : { accessToken }
}

function worldOf({ fetch, sleep, now, timeout, largestAnswer }: TransportOptions): TransportOptions {
  return {
    ...(fetch === undefined ? {} : { fetch }),
    ...(sleep === undefined ? {} : { sleep }),
    ...(now === undefined ? {} : { now }),
    ...(timeout === undefined ? {} : { timeout }),
    ...(largestAnswer === undefined ? {} : { largestAnswer }),
  }
}
