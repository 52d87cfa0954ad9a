// What a process answers that is measured: what it holds, and what it has worked.

/**
 * Says where the process answers, and from then on does what the parent process asks for, and tells it the outcome.
 * @param {{ url: string, token: string }} place
 * @param {Readonly<Record<string, (count: number) => unknown>>} answers What it does besides those that every process can.
 */
export function answerQuestions(place, answers = {}) {
  const all = { cpuMicroseconds, heapUsed, ...answers }
  process.on('message', async (/** @type {{ question: string, count: number }} */ { question, count }) => {
    process.send?.({ answer: await all[question]?.(count) })
  })
  process.on('disconnect', () => process.exit())
  process.send?.({ answer: place })
}

/** What the process has worked so far. */
function cpuMicroseconds() {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** The bytes in use once nothing is left to collect. */
async function heapUsed() {
  if (globalThis.gc === undefined) throw new Error('a process that is measured needs --expose-gc')
  // What a first collection hands to finalizers is only freed by the next one.
  for (let time = 0; time < 3; time++) {
    globalThis.gc()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return process.memoryUsage().heapUsed
}
