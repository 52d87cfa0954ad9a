import { geometricMean, median } from '../generators/statistics.mjs'
import { Client } from './client.mjs'
import { MeasuredProcess } from './measured-process.mjs'
import { badLaunch, goodLaunch } from './subject.mjs'

// By count: in so many launches the engine has compiled what they need, however busy the machine is.
const launchesOfTurn = 4000
const warmUp = 2

/** What is measured, the bare server first: what the others are compared with. */
const contestants = [
  { what: 'a bare hono handler', file: 'hono', bodyOf: goodLaunch, status: 200 },
  { what: 'the emulator, launches that it takes', file: 'flow-contract', bodyOf: goodLaunch, status: 200 },
  { what: 'the emulator, launches that it refuses', file: 'flow-contract', bodyOf: badLaunch, status: 422 },
  { what: "Prism's mock, launches that it takes", file: 'prism', bodyOf: goodLaunch, status: 200 },
  { what: "Prism's mock, launches that it refuses", file: 'prism', bodyOf: badLaunch, status: 422 },
]

/**
 * One contestant's turn.
 * @typedef {object} Turn
 * @property {number} perSecond Requests that were answered.
 * @property {number} latency The median, in milliseconds.
 * @property {number} cpu What the server's process worked for one request, in microseconds.
 */

/**
 * The same client and one server at a time, in turns: what else the machine does meets them alike.
 * @param {number} rounds
 */
export async function measureThroughput(rounds) {
  const files = [...new Set(contestants.map(({ file }) => file))]
  const servers = new Map()
  for (const file of files) servers.set(file, await MeasuredProcess.start(file))
  const turns = contestants.map(() => /** @type {Turn[]} */ ([]))
  for (let round = -warmUp; round < rounds; round++) {
    for (let offset = 0; offset < contestants.length; offset++) {
      const index = (Math.max(round, 0) + offset) % contestants.length
      const turn = await takeTurn(servers.get(contestants[index]?.file), contestants[index])
      if (round >= 0) turns[index]?.push(turn)
    }
  }
  for (const server of servers.values()) await server.close()
  return contestants.map(({ what }, index) => ({ what, ...summary(turns[index] ?? [], turns[0] ?? []) }))
}

/** @param {MeasuredProcess} server @param {typeof contestants[number]} contestant @returns {Promise<Turn>} */
async function takeTurn(server, { what, bodyOf, status }) {
  const client = new Client(server)
  const before = await server.ask('cpuMicroseconds')
  const latencies = []
  const start = performance.now()
  let number = 0
  await client.launchAll(
    () => (number < launchesOfTurn ? bodyOf(number++) : undefined),
    (answered, text, milliseconds) => {
      if (answered !== status) throw new Error(`${what}: answered ${answered} ${text}`)
      latencies.push(milliseconds)
    },
  )
  const seconds = (performance.now() - start) / 1000
  const after = await server.ask('cpuMicroseconds')
  await client.close()
  return {
    perSecond: latencies.length / seconds,
    latency: median(latencies),
    cpu: (after - before) / latencies.length,
  }
}

/** Means over the turns, and over the ratios to the bare server in the same round. @param {readonly Turn[]} turns @param {readonly Turn[]} bare */
function summary(turns, bare) {
  const of = (/** @type {keyof Turn} */ key) => ({
    mean: geometricMean(turns.map((turn) => turn[key])),
    ratio: geometricMean(turns.map((turn, round) => turn[key] / (bare[round]?.[key] ?? Number.NaN))),
  })
  return { perSecond: of('perSecond'), latency: of('latency'), cpu: of('cpu') }
}
