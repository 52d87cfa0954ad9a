import http from 'node:http'
import https from 'node:https'
import axios from 'axios'
import { got } from 'got'

/** A request, in the words of no client. */
export interface SentRequest {
  readonly method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** What came back, with the text of the body. */
export interface ReceivedAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

/** Sends a request and reads its answer to the end, whatever its status. Rejects with the client's own error. */
export type HttpClient = (request: SentRequest) => Promise<ReceivedAnswer>

async function byFetch({ url, ...init }: SentRequest): Promise<ReceivedAnswer> {
  const response = await fetch(url, init as RequestInit)
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() }
}

function byAxios(adapter: 'http' | 'fetch'): HttpClient {
  return async ({ method, url, headers, body }) => {
    const response = await axios.request<string>({
      method,
      url,
      adapter,
      data: body,
      headers: { ...headers },
      responseType: 'text',
      transformResponse: (data: string) => data,
      validateStatus: () => true,
    })
    return { status: response.status, headers: { ...response.headers }, text: response.data }
  }
}

async function byGot({ url, body, ...options }: SentRequest): Promise<ReceivedAnswer> {
  const response = await got(url, {
    ...options,
    ...(body === undefined ? {} : { body }),
    throwHttpErrors: false,
    retry: { limit: 0 },
  })
  return { status: response.statusCode, headers: response.headers, text: response.body }
}

function byNode({ method, url, headers, body }: SentRequest): Promise<ReceivedAnswer> {
  return new Promise((resolve, reject) => {
    // Asked for by name at each request: a mock may have put its own there in the meantime.
    const request = (url.startsWith('https:') ? https : http).request(
      url,
      { method, headers: { ...headers } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        )
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

/** The clients that services launch flows with, by name. */
export const httpClients: Readonly<Record<string, HttpClient>> = {
  fetch: byFetch,
  'axios, http': byAxios('http'),
  'axios, fetch': byAxios('fetch'),
  got: byGot,
  'node:http': byNode,
}
