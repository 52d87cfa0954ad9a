import { flowSchemas } from '../flow-schemas.mjs'
import { geometricMean } from './statistics.mjs'
import { count, decimal, percent, printTable } from './table.mjs'

const all = flowSchemas.length

/**
 * Prints how ours stands to the bars that it was built to: what must be reached, and what was aimed at. The worst schema
 * counts where nothing else is said.
 * @param {object} results
 * @param {import('./flows.mjs').PeerFlows} results.flows
 * @param {Awaited<ReturnType<typeof import('./invalid.mjs').measureInvalid>>} results.invalid
 * @param {Awaited<ReturnType<typeof import('./suite.mjs').measureSuite>>} [results.suite] Absent when it was not run.
 * @param {number} results.groups
 */
export function printBars({ flows: { taken }, invalid: { results: invalid }, suite, groups }) {
  printTable('Bars', [
    ...(suite === undefined ? [] : suiteBars(suite, groups)),
    ...speedBars(taken),
    ...shrinkBars(taken.map(({ shrink }) => shrink)),
    ...invalidBars(invalid),
  ])
}

function suiteBars({ allValid, valid, values, hangs }, groups) {
  const all = Object.values(allValid).reduce((sum, number) => sum + number, 0)
  return [
    atLeast('official suite: values valid', valid / values, 1, 1, percent),
    atLeast('official suite: groups with all values valid', all / groups, 0.99, 1, percent),
    atMost('official suite: hangs', hangs, 0, 0),
  ]
}

function speedBars(taken) {
  const speeds = taken.map(({ speed }) => speed)
  return [
    atLeast('flow-like schemas with all values valid', taken.filter(({ isValid }) => isValid).length, all, all, count),
    atLeast(
      'values/s, mean of the schemas',
      geometricMean(speeds.map(({ values }) => values)),
      100_000,
      150_000,
      count,
    ),
    atLeast('values/s', least(speeds, 'values'), 50_000, 80_000, count),
    atMost('build + first value, ms', most(speeds, 'warm'), 8, 4),
    atLeast('same seed, same values', least(speeds, 'repeats'), 1, 1, percent),
  ]
}

function shrinkBars(shrinks) {
  return [
    atMost('bug not met, seeds', most(shrinks, 'notFound'), 0, 0),
    atLeast('shrunk values valid', Math.min(...shrinks.map(({ valid, values }) => valid / values)), 1, 1, percent),
    atMost('runs to the minimum', most(shrinks, 'runs'), 60, 40),
    atMost('distinct minima over 30 seeds', most(shrinks, 'minima'), 5, 2),
  ]
}

function invalidBars(invalid) {
  const sites = invalid.reduce((sum, one) => sum + one.sites, 0)
  const missed = invalid.reduce((sum, one) => sum + one.missedSites.length, 0)
  return [
    atLeast('flow-like schemas with invalid values', invalid.length, all, all, count),
    atLeast('invalid values refused', least(invalid, 'refused'), 1, 1, percent),
    atLeast('invalid: label confirmed', least(invalid, 'confirmed'), 1, 1, percent),
    atLeast('invalid: label confirmed at each shrink step', least(invalid, 'confirmedSteps'), 1, 1, percent),
    atLeast('invalid: a single fault', least(invalid, 'single'), 0.99, 0.999, percent),
    atLeast('invalid: sites reached', 1 - missed / sites, 0.99, 1, percent),
    atLeast('invalid values/s', least(invalid, 'perSecond'), 3000, 20_000, count),
  ]
}

function least(list, key) {
  return Math.min(...list.map((one) => Number(one[key])))
}

function most(list, key) {
  return Math.max(...list.map((one) => one[key]))
}

function atLeast(bar, measured, wanted, aim, show) {
  const met = measured >= aim ? 'yes, the aim' : measured >= wanted ? 'yes' : 'NO'
  return row(bar, measured, `≥ ${show(wanted)}`, `≥ ${show(aim)}`, met, show)
}

function atMost(bar, measured, wanted, aim) {
  const met = measured <= aim ? 'yes, the aim' : measured <= wanted ? 'yes' : 'NO'
  return row(bar, measured, `≤ ${wanted}`, `≤ ${aim}`, met, decimal)
}

function row(bar, measured, wanted, aim, met, show) {
  // Of nothing there is no worst: what was not measured meets no bar.
  const isMeasured = Number.isFinite(measured)
  return {
    bar,
    measured: isMeasured ? show(measured) : 'nothing',
    'must be': wanted,
    aim,
    met: isMeasured ? met : 'NO',
  }
}
