import { Pool } from 'undici'
import { path } from './subject.mjs'

const connections = 16

/** Launches over connections that stay open, a bounded number at a time. */
export class Client {
  #pool
  #headers

  /** @param {{ url: string, token: string }} server */
  constructor({ url, token }) {
    this.#pool = new Pool(url, { connections, pipelining: 1 })
    this.#headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  }

  /**
   * Launches for as long as `next` gives a body, and hands over each answer.
   * @param {() => string | undefined} next
   * @param {(status: number, text: string, milliseconds: number) => void} take
   */
  async launchAll(next, take) {
    const sender = async () => {
      for (let body = next(); body !== undefined; body = next()) {
        const start = performance.now()
        const answer = await this.#pool.request({ path, method: 'POST', headers: this.#headers, body })
        const text = await answer.body.text()
        take(answer.statusCode, text, performance.now() - start)
      }
    }
    await Promise.all(Array.from({ length: connections }, sender))
  }

  close() {
    return this.#pool.close()
  }
}
