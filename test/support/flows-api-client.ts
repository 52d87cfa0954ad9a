import type { FlowsApi } from '../../src/emulator/flows-api.ts'

/** An answer of the emulator, read to its end. */
export interface ReadAnswer {
  readonly status: number
  readonly headers: Headers
  // The tests say what they expect of it.
  readonly body: Record<string, unknown>
}

/** Where the emulator is taken to be; `fetch` goes there without a network. */
const apiUrl = 'http://emulator.test'

/** Asks the emulator something, as it is. */
export async function ask(api: Pick<FlowsApi, 'fetch'>, path: string, init?: RequestInit): Promise<ReadAnswer> {
  const response = await api.fetch(new Request(`${apiUrl}${path}`, init))
  const body = (await response.json()) as Record<string, unknown>
  return { status: response.status, headers: response.headers, body }
}

/** The request that signs in. */
export function signInRequest({ clientId, clientSecret }: FlowsApi['credentials']): RequestInit {
  return {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  }
}

/** What a signed-in client can do. */
export interface ApiClient {
  get(path: string): Promise<ReadAnswer>
  /** Sends a value as JSON. */
  post(path: string, value: unknown): Promise<ReadAnswer>
  /** Launches with a body: a value, or the text itself. */
  launch(body: unknown, headers?: Readonly<Record<string, string>>): Promise<ReadAnswer>
}

/** Signs in, and gives a client that sends the token along. */
export async function signedIn(api: Pick<FlowsApi, 'fetch' | 'credentials'>): Promise<ApiClient> {
  const { body } = await ask(api, '/oauth/token', signInRequest(api.credentials))
  const authorization = `Bearer ${String(body['access_token'])}`
  return {
    get: (path) => ask(api, path, { headers: { authorization } }),
    post: (path, value) =>
      ask(api, path, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(value),
      }),
    launch: (content, headers = {}) =>
      ask(api, '/api/v2/flows/executions', {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', ...headers },
        body: typeof content === 'string' ? content : JSON.stringify(content),
      }),
  }
}
