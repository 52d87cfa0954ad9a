import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const worker = fileURLToPath(new URL('worker.mjs', import.meta.url))
const startLimit = 30_000

/**
 * What came of a task: its result, or why there is none. A hang is a task that did not end within its time.
 * @typedef {{ result: any } | { error: string } | { hang: true }} Outcome
 */

/** Runs tasks with one peer in a process of its own, which is begun anew when a task hangs or ends it. */
export class IsolatedPeer {
  #file
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child

  /** @param {string} file The name of the peer's file. */
  constructor(file) {
    this.#file = file
  }

  /**
   * @param {string} task The name of the task's file.
   * @param {object} input
   * @param {number} limit Milliseconds.
   * @returns {Promise<Outcome>}
   */
  async run(task, input, limit) {
    const child = this.#child ?? (await this.#start())
    const answer = answerOf(child, limit)
    child.send({ task, input })
    const outcome = await answer
    if ('hang' in outcome || child.exitCode !== null || child.signalCode !== null) this.close()
    return outcome
  }

  close() {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }

  async #start() {
    // Plain Node, without what this process was started with: that could slow the peer down.
    this.#child = fork(worker, [this.#file], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const outcome = await answerOf(this.#child, startLimit)
    if (!('result' in outcome)) throw new Error(`${this.#file} cannot be loaded`)
    return this.#child
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} limit
 * @returns {Promise<Outcome>}
 */
function answerOf(child, limit) {
  return new Promise((resolve) => {
    const settle = (/** @type {Outcome} */ outcome) => {
      clearTimeout(timer)
      child.off('message', settle)
      child.off('exit', ended)
      resolve(outcome)
    }
    const ended = () => settle({ error: 'the process ended' })
    const timer = setTimeout(() => settle({ hang: true }), limit)
    child.on('message', settle)
    child.on('exit', ended)
  })
}
