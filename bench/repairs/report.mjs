import { count, percent, printTable } from '../generators/table.mjs'
import { mean } from '../generators/statistics.mjs'
import { diagnosed } from './measure.mjs'

/**
 * @param {string} heading
 * @param {ReadonlyMap<string, readonly import('./sample.mjs').Slip[]>} slips By the name of their row.
 */
export function printSlips(heading, slips) {
  const rows = [...slips].map(([name, some]) => ({ name, outcomes: diagnosed(some) }))
  printTable(
    heading,
    [...rows, { name: 'all', outcomes: rows.flatMap(({ outcomes }) => outcomes) }].map(({ name, outcomes }) => ({
      slip: name,
      payloads: count(outcomes.length),
      'a complete repair': share(outcomes, ({ isComplete }) => isComplete),
      'the first no longer than the slip': share(outcomes, ({ isShort }) => isShort),
      'the first gives the payload back': share(outcomes, ({ isOriginal }) => isOriginal),
      'median ms': milliseconds(outcomes, 0.5),
      'p99 ms': milliseconds(outcomes, 0.99),
      'complete, and refused': count(outcomes.reduce((sum, { wrong }) => sum + wrong, 0)),
    })),
  )
}

/** @param {ReturnType<typeof import('./suggestions.mjs').measureSuggestions>} rows */
export function printSuggestions(rows) {
  printTable(
    'Does it tell what was meant? Names and allowed values that were got wrong, in contracts that are closed',
    rows.map(({ kind, payloads, theirs, theirsWrong, ours }) => ({
      slip: kind,
      payloads: count(payloads),
      '@apideck/better-ajv-errors suggests it': percent(theirs / payloads),
      'it suggests another': percent(theirsWrong / payloads),
      'our first repair gives the payload back': percent(ours / payloads),
    })),
  )
}

/** @param {ReturnType<typeof import('./matchers.mjs').measureMatchers>} rows */
export function printMatchers(rows) {
  printTable(
    'What a matcher costs; words and repairs are made when the message is read',
    rows.map(({ name, microseconds }) => ({ assertion: name, 'median µs': microseconds.toFixed(1) })),
  )
}

function share(outcomes, test) {
  return outcomes.length === 0 ? '-' : percent(mean(outcomes.map((one) => Number(test(one)))))
}

function milliseconds(outcomes, part) {
  const times = outcomes.map((one) => one.milliseconds).toSorted((one, other) => one - other)
  return (times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0).toFixed(2)
}
