import { flowSchemas } from '../flow-schemas.mjs'
import { seeds } from './flows.mjs'
import { peers } from './peers/peer.mjs'
import { geometricMean, mean } from './statistics.mjs'
import { suiteDialects } from './suite.mjs'
import { count, decimal, percent, printTable } from './table.mjs'

const all = flowSchemas.length

/**
 * @param {readonly (readonly [file: string, total: Awaited<ReturnType<typeof import('./suite.mjs').measureSuite>>])[]} results
 * @param {ReturnType<typeof import('./suite.mjs').suiteGroups>} groups
 */
export function printSuite(results, groups) {
  printTable(
    `Official suite: ${groups.length} satisfiable groups, 100 values each`,
    results.map(([file, { allValid, valid, values, refused, hangs }]) => ({
      generator: peers[file],
      ...Object.fromEntries(
        suiteDialects.map((dialect) => {
          const inDialect = groups.filter(({ about }) => about.dialect === dialect).length
          return [`${dialect}: all values valid`, `${allValid[dialect]} of ${inDialect}`]
        }),
      ),
      'all values valid': percent(Object.values(allValid).reduce((sum, number) => sum + number, 0) / groups.length),
      'values valid': percent(valid / values),
      'schemas refused': String(refused),
      hangs: String(hangs),
    })),
  )
}

/** @param {Map<string, import('./flows.mjs').PeerFlows>} results */
export function printSpeed(results) {
  const ours = results.get('flow-contract')?.taken ?? []
  printTable(
    `Speed on ${all} flow-like schemas (means over those that a generator takes, and ours on the same ones)`,
    [...results].map(([file, { taken: flows }]) => {
      const same = ours.filter(({ flow }) => flows.some((one) => one.flow === flow))
      const speeds = flows.map(({ speed }) => speed)
      return {
        generator: peers[file],
        'taken, all values valid': `${flows.length}, ${flows.filter(({ isValid }) => isValid).length} of ${all}`,
        'values/s': count(geometricMean(speeds.map(({ values }) => values))),
        'ours there': count(geometricMean(same.map(({ speed }) => speed.values))),
        slowest: count(Math.min(...speeds.map(({ values }) => values))),
        'MB/s': decimal(geometricMean(speeds.map(({ bytes }) => bytes)) / 1e6),
        'our MB/s there': decimal(geometricMean(same.map(({ speed }) => speed.bytes)) / 1e6),
        'build + first value, ms: in a new process; again (slowest)': `${decimal(Math.max(...speeds.map(({ cold }) => cold)))}; ${decimal(Math.max(...speeds.map(({ warm }) => warm)))}`,
        'same seed, same values': percent(mean(speeds.map(({ repeats }) => Number(repeats)))),
      }
    }),
  )
  for (const [file, { refused }] of results)
    for (const { flow, reason } of refused) console.log(`${peers[file]} does not take "${flow}": ${firstLine(reason)}`)
}

/** @param {import('./flows.mjs').PeerFlows} ours */
export function printSchemas({ taken }) {
  printTable(
    'Ours on each flow-like schema',
    taken.map(({ flow, speed: { values, bytes, cold, warm }, shrink: { runs, runsInAll, minima } }) => ({
      schema: flow,
      'values/s': count(values),
      'MB/s': decimal(bytes / 1e6),
      'build + first value, ms: in a new process; again': `${decimal(cold)}; ${decimal(warm)}`,
      'runs to the minimum; in all': `${decimal(runs)}; ${decimal(runsInAll)}`,
      'distinct minima': String(minima),
    })),
  )
}

/** @param {Map<string, import('./flows.mjs').PeerFlows>} results */
export function printShrinking(results) {
  printTable(
    `Shrinking a bug on each flow-like schema, ${seeds} seeds (means; in brackets the worst schema)`,
    [...results].flatMap(([file, { taken }]) => {
      const shrinks = taken.flatMap(({ shrink }) => (shrink === undefined ? [] : [shrink]))
      if (shrinks.length === 0) return [{ generator: peers[file], schemas: 'does not shrink' }]
      // Of a schema that it makes invalid values of anyway, shrinking is not to blame.
      const good = taken.flatMap(({ isValid, shrink }) => (isValid && shrink !== undefined ? [shrink] : []))
      const spread = (key) => {
        const numbers = shrinks.map((shrink) => shrink[key]).filter((number) => !Number.isNaN(number))
        return numbers.length === 0 ? '–' : `${decimal(mean(numbers))} (${decimal(Math.max(...numbers))})`
      }
      return [
        {
          generator: peers[file],
          schemas: String(shrinks.length),
          'shrunk values valid': `${percent(sum(good, 'valid') / sum(good, 'values'))} (${good.length} schemas)`,
          'runs to the minimum': spread('runs'),
          'runs in all': spread('runsInAll'),
          'distinct minima': spread('minima'),
          'bug not met, of all seeds': `${sum(shrinks, 'notFound')} of ${shrinks.length * seeds}`,
        },
      ]
    }),
  )
}

/** @param {Awaited<ReturnType<typeof import('./invalid.mjs').measureInvalid>>} outcome */
export function printInvalid({ results, failed }) {
  printTable(
    'Invalid values, 3,000 of each flow-like schema',
    results.map(({ flow, refused, confirmed, confirmedSteps, steps, single, sites, missedSites, perSecond }) => ({
      schema: flow,
      refused: percent(refused),
      'label confirmed': percent(confirmed),
      'at each shrink step': `${percent(confirmedSteps)} of ${count(steps)}`,
      'single fault': percent(single),
      'sites reached': `${sites - missedSites.length} of ${sites}`,
      'values/s': count(perSecond),
    })),
  )
  for (const { flow, reason } of failed) console.log(`no invalid values of "${flow}": ${firstLine(reason)}`)
  for (const { flow, missedSites } of results)
    for (const site of missedSites) console.log(`not reached in "${flow}": ${site}`)
}

function sum(list, key) {
  return list.reduce((total, one) => total + one[key], 0)
}

function firstLine(/** @type {string} */ text) {
  return text.split('\n')[0]?.slice(0, 200)
}
