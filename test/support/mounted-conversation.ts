import type { FlowsApi } from '../../src/emulator/flows-api.ts'
import type { HttpClient, ReceivedAnswer } from './http-clients.ts'

/** Where the two services are. */
export interface ServiceUrls {
  readonly apiUrl: string
  readonly loginUrl: string
}

/** The region `mypurecloud.ie`. */
const irishUrls: ServiceUrls = {
  apiUrl: 'https://api.mypurecloud.ie',
  loginUrl: 'https://login.mypurecloud.ie',
}

/** What the founding case sent. */
export const foundingPayload = {
  flowId: 'e3b2c1a0-4567-89ab-cdef-1234567890ab',
  inputs: { customerId: 'CUST-99887' },
}

/** A launch as it should be. */
export const goodPayload = {
  flowId: 'e3b2c1a0-4567-89ab-cdef-1234567890ab',
  inputData: { 'Flow.customerId': 'CUST-99887' },
}

/** Signs in with the emulator's credentials, and gives the header that lets in. */
export async function authorizationBy(
  send: HttpClient,
  { credentials: { clientId, clientSecret } }: Pick<FlowsApi, 'credentials'>,
  { loginUrl }: ServiceUrls = irishUrls,
): Promise<string> {
  const { text } = await send({
    method: 'POST',
    url: `${loginUrl}/oauth/token`,
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  })
  const { access_token: token } = JSON.parse(text) as { readonly access_token: string }
  return `Bearer ${token}`
}

/** Launches with a body: a value, or its bytes or text. */
export function launchBy(
  send: HttpClient,
  authorization: string,
  body: unknown,
  { apiUrl }: ServiceUrls = irishUrls,
): Promise<ReceivedAnswer> {
  return send({
    method: 'POST',
    url: `${apiUrl}/api/v2/flows/executions`,
    headers: { authorization, 'content-type': 'application/json' },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  })
}
