import sdk from 'purecloud-platform-client-v2'
import type { StartedFlowsApi } from '../../src/emulator/start-flows-api.ts'

/** The vendor's SDK, pointed at an emulator by its documented settings, and signed in. */
export async function signedInSdk({ url, credentials }: StartedFlowsApi): Promise<typeof sdk> {
  const client = sdkAt(url)
  await client.ApiClient.instance.loginClientCredentialsGrant(credentials.clientId, credentials.clientSecret)
  return client
}

/** The vendor's SDK, pointed at an address. Its client is one for the whole process. */
export function sdkAt(url: string): typeof sdk {
  const { hostname, port } = new URL(url)
  sdk.ApiClient.instance.setGateway({ protocol: 'http', host: hostname, port: Number(port) })
  return sdk
}
