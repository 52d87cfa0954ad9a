import { type Answer, refusal } from './answer.ts'

/** An OAuth client of the grant type client credentials. */
export interface EmulatorCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** An OAuth client, and what its roles let it do. */
export interface EmulatedClient extends EmulatorCredentials {
  /**
   * Permissions as the platform names them, such as `architect:flow:view`; `*` stands for any part. Every permission if
   * absent.
   */
  readonly permissions?: readonly string[]
}

/** The permissions that the emulated endpoints ask for. */
export type NeededPermission = 'architect:flow:launch' | 'architect:flow:view' | 'architect:flowExecution:view'

/** Why a client may not do something; undefined when it may. */
export function refusePermission(client: EmulatedClient, needed: NeededPermission): Answer | undefined {
  const { permissions } = client
  if (permissions === undefined || permissions.some((given) => covers(given, needed))) return undefined
  const lead =
    'Unable to perform the requested action. You must have at least one of the following permissions assigned:'
  return refusal(403, {
    code: 'missing.any.permissions',
    message: `${lead} [${needed}]`,
    messageWithParams: `${lead} {permissions}`,
    messageParams: { permissions: `[${needed}]` },
  })
}

/** `architect:*` covers every permission of its domain, as `architect:*:*` does. */
function covers(given: string, needed: NeededPermission): boolean {
  const parts = given.toLowerCase().split(':')
  const wanted = needed.toLowerCase().split(':')
  return (
    (parts.length === wanted.length || parts.at(-1) === '*') &&
    parts.every((part, index) => part === '*' || part === wanted[index])
  )
}
