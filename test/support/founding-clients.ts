import axios from 'axios'
import { got } from 'got'
import { foundingLaunch, launchPath } from './founding-launch.ts'

/** Where the platform's own hosts take launches. */
export const platformOrigin = 'https://api.mypurecloud.com'

/** How the founding launch was answered. */
export const foundingRefusal = {
  message: 'Invalid flow input: customerId is required',
  code: 'invalid.value',
  status: 422,
}

const url = `${platformOrigin}${launchPath}`
const headers = { 'content-type': 'application/json' }
const body = JSON.stringify(foundingLaunch)

const clients: readonly (() => Promise<number>)[] = [
  async () => (await fetch(url, { method: 'POST', headers, body })).status,
  async () => (await fetch(new Request(url, { method: 'POST', headers, body }))).status,
  async () => (await axios.post(url, foundingLaunch, { adapter: 'http', validateStatus: null })).status,
  async () => (await axios.post(url, foundingLaunch, { adapter: 'fetch', validateStatus: null })).status,
  async () => (await got.post(url, { json: foundingLaunch, throwHttpErrors: false })).statusCode,
]

/** The statuses that come back when each client is refused. */
export const allRefused: readonly number[] = clients.map(() => 422)

/** Sends the founding launch to the platform by each client, and gives the statuses that come back. */
export async function sendByEachClient(): Promise<readonly number[]> {
  const statuses: number[] = []
  for (const send of clients) statuses.push(await send())
  return statuses
}
