import { count, decimal, printTable } from '../generators/table.mjs'
import { launchesOfRound, warmUp } from './endurance.mjs'

// The least object takes three words of the engine. Whatever kept one of each launch would show twice this slope; below it,
// the engine settles.
const leastLeak = 12

/** @param {string} heading @param {readonly import('./endurance.mjs').Endurance[]} results */
export function printEndurance(heading, results) {
  printTable(
    `${heading}: rounds of ${count(launchesOfRound)} launches, after ${warmUp} that fill what is kept`,
    results.map(({ what, lost, received, kept, heaps, growth }) => ({
      what,
      lost: String(lost),
      'received, kept': `${count(received)}, ${count(kept)}`,
      'heap before, MB': megabytes(heaps[0]),
      'after each round': heaps.slice(1).map(megabytes).join(' '),
      'bytes a launch': decimal(growth),
      verdict: growth < leastLeak ? 'steady' : 'grows',
    })),
  )
}

/** @param {Awaited<ReturnType<typeof import('./throughput.mjs').measureThroughput>>} results */
export function printThroughput(results) {
  printTable(
    'Throughput over a port, 16 connections (in brackets: times the bare handler, in the same rounds)',
    results.map(({ what, perSecond, latency, cpu }) => ({
      server: what,
      'requests/s': cell(perSecond, count),
      'median ms': cell(latency, (number) => number.toFixed(2)),
      "server's CPU µs a request": cell(cpu, count),
    })),
  )
}

/** @param {number | undefined} bytes */
function megabytes(bytes = Number.NaN) {
  return (bytes / 1e6).toFixed(2)
}

/** @param {{ mean: number, ratio: number }} result @param {(number: number) => string} words */
function cell({ mean, ratio }, words) {
  return `${words(mean)} (${ratio.toFixed(2)})`
}
