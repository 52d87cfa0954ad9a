import { Client } from './client.mjs'
import { slope } from '../generators/statistics.mjs'
import { MeasuredProcess } from './measured-process.mjs'
import { badLaunch, goodLaunch } from './subject.mjs'

/** How many launches a round has. */
export const launchesOfRound = 20_000

/** How many rounds come before the heap is looked at: they fill what is kept, and let the engine compile what runs often. */
export const warmUp = 2

/**
 * What came of round after round.
 * @typedef {object} Endurance
 * @property {string} what
 * @property {number} lost Launches without the answer that they should have had, with an id that another one had too, or not counted.
 * @property {number} received How many launches it knows of.
 * @property {number} kept How many of them it keeps.
 * @property {readonly number[]} heaps Bytes in use: before the first round, and after each.
 * @property {number} growth Bytes a launch, by the slope of the heaps.
 */

const emulated = [
  { what: 'the emulator, launches that it takes', bodyOf: goodLaunch, args: [], status: 200 },
  { what: 'the emulator, launches that it refuses', bodyOf: badLaunch, args: [], status: 422 },
  { what: 'the emulator, bad launches in silence', bodyOf: badLaunch, args: ['silent'], status: 200 },
  { what: 'the emulator, told to keep them all', bodyOf: goodLaunch, args: ['422', 'Infinity'], status: 200 },
]

/** Launches to the emulator on a port. The last ones show that what is kept would be seen. @param {number} rounds */
export async function measureEmulator(rounds) {
  const results = []
  for (const { what, bodyOf, args, status } of emulated) {
    const server = await MeasuredProcess.start('flow-contract', args)
    const client = new Client(server)
    const ids = new Set()
    let wrong = 0
    const round = async () => {
      let number = 0
      const next = () => (number < launchesOfRound ? bodyOf(number++) : undefined)
      await client.launchAll(next, (answered, text) => {
        if (answered !== status) wrong++
        else if (status === 200) ids.add(JSON.parse(text).id)
      })
    }
    const heaps = await heapsOf(server, rounds, round)
    const sent = launchesOfRound * (rounds + warmUp)
    const repeated = status === 200 ? sent - wrong - ids.size : 0
    results.push(enduranceOf(what, sent, wrong + repeated, await server.ask('launches'), heaps))
    await client.close()
    await server.close()
  }
  return results
}

const watched = [
  { what: 'fetch and node:http, not watched', bodies: 'good', watched: 'alone' },
  { what: 'fetch and node:http, watched, good launches', bodies: 'good', watched: 'watched' },
  { what: 'fetch and node:http, watched, bad launches', bodies: 'bad', watched: 'watched' },
]

/** Launches of a process that watches itself, to a server that answers and does nothing else. @param {number} rounds */
export async function measureWatcher(rounds) {
  const server = await MeasuredProcess.start('hono')
  const results = []
  for (const { what, bodies, watched: mode } of watched) {
    const watcher = await MeasuredProcess.start('watcher', [server.url, bodies, mode])
    const heaps = await heapsOf(watcher, rounds, () => watcher.ask('launch', launchesOfRound))
    const seen = mode === 'watched' ? launchesOfRound * (rounds + warmUp) : 0
    results.push(enduranceOf(what, seen, 0, await watcher.ask('launches'), heaps))
    await watcher.close()
  }
  await server.close()
  return results
}

/** @param {MeasuredProcess} held @param {number} rounds @param {() => Promise<void>} round */
async function heapsOf(held, rounds, round) {
  for (let count = 0; count < warmUp; count++) await round()
  const heaps = [await held.ask('heapUsed')]
  for (let count = 0; count < rounds; count++) {
    await round()
    heaps.push(await held.ask('heapUsed'))
  }
  return heaps
}

/**
 * @param {string} what
 * @param {number} sent
 * @param {number} missed
 * @param {{ received: number, kept: number }} counts
 * @param {readonly number[]} heaps
 * @returns {Endurance}
 */
function enduranceOf(what, sent, missed, { received, kept }, heaps) {
  return {
    what,
    lost: missed + Math.abs(sent - received),
    received,
    kept,
    heaps,
    growth: slope(heaps) / launchesOfRound,
  }
}
