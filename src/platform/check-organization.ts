import type { FlowsClient, Organization } from './flows-client.ts'
import { PlatformError } from './platform-error.ts'

/**
 * The organisation that answers a client, when it is the expected one by id or by name. Rejects with
 * `organization-mismatch`, or with what the client throws.
 */
export async function checkOrganization(client: FlowsClient, expected: string): Promise<Organization> {
  const organization = await client.organization()
  if (organization.id.toLowerCase() === expected.toLowerCase() || organization.name === expected) return organization
  throw new PlatformError(
    'organization-mismatch',
    client.host,
    `The credentials belong to organisation "${organization.name}" (${organization.id}), and the config expects "${expected}". ` +
      `Use the credentials of that organisation, or correct "organization" in the config`,
  )
}
