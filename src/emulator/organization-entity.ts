import type { JsonObject } from '../contract/json.ts'
import type { EmulatedClient } from './emulated-client.ts'
import { stableId } from './stable-id.ts'

/** The organisation that is emulated. */
export interface EmulatedOrganization {
  readonly id: string
  readonly name: string
}

const name = 'Emulated organisation'

/** The organisation when none is given. */
export const anyOrganization: EmulatedOrganization = { id: stableId(['organization', name]), name }

/** Answers `GET /api/v2/organizations/me` (`Organization`). */
export function organizationEntity({ id, name }: EmulatedOrganization): JsonObject {
  return { id, name, version: 1, state: 'active', selfUri: `/api/v2/organizations/${encodeURIComponent(id)}` }
}

/** Answers `GET /api/v2/tokens/me` (`TokenInfo`). A client-credentials client is governed by roles: it has no scopes. */
export function tokenEntity({ id, name }: EmulatedOrganization, { clientId }: EmulatedClient): JsonObject {
  const organization = { id, name }
  return {
    organization,
    homeOrganization: organization,
    authorizedScope: [],
    OAuthClient: { id: clientId, name: clientId, authorizedGrantType: 'CLIENT_CREDENTIALS', scope: [], organization },
  }
}
