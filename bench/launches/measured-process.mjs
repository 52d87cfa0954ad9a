import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process of its own for what is measured, so that its heap and its work are nobody else's. */
export class MeasuredProcess {
  #child
  /** Where it answers. */
  url
  /** The access token that it takes. */
  token

  /** @param {import('node:child_process').ChildProcess} child @param {{ url: string, token: string }} place */
  constructor(child, { url, token }) {
    this.#child = child
    this.url = url
    this.token = token
  }

  /** @param {string} file Its file in `processes/`, without extension. @param {readonly string[]} args */
  static async start(file, args = []) {
    const child = fork(fileURLToPath(new URL(`processes/${file}.mjs`, import.meta.url)), args, {
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    return new MeasuredProcess(child, await answerOf(child, file))
  }

  /**
   * Lets it do something, and gives what came of it.
   * @param {string} question
   * @param {number} [count] How often.
   */
  ask(question, count) {
    const answer = answerOf(this.#child, this.url)
    this.#child.send({ question, count })
    return answer
  }

  async close() {
    const ended = once(this.#child, 'exit')
    this.#child.kill()
    await ended
  }
}

/** @param {import('node:child_process').ChildProcess} child @param {string} name @returns {Promise<any>} */
async function answerOf(child, name) {
  const settled = new AbortController()
  const { signal } = settled
  const ended = once(child, 'exit', { signal }).then(() => Promise.reject(new Error(`${name} ended`)))
  // Once it has answered, nobody waits for its end any more.
  ended.catch(() => {})
  try {
    const [{ answer }] = await Promise.race([once(child, 'message', { signal }), ended])
    return answer
  } finally {
    settled.abort()
  }
}
