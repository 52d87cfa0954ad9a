import { got } from 'got'

/** The client that CommonJS cannot load, in the form of the others. */
export async function byGot(method, url, headers, body) {
  const options = { method, headers, throwHttpErrors: false, retry: { limit: 0 }, responseType: 'json' }
  const response = await got(url, { ...options, ...(body === undefined ? {} : { body }) })
  return { status: response.statusCode, body: response.body }
}
