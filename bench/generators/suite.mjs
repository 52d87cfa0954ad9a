import { documentsOf, readRemotes, readSuite } from '../../scripts/read-suite.ts'
import { IsolatedPeer } from './isolated.mjs'
import { judgeOf } from './judges.mjs'

const valuesOfGroup = 100
const limit = 10_000

/** The dialects that peers are made for. */
export const suiteDialects = ['draft7', 'draft2020-12']

/**
 * The groups of the official suite that count: required, with a value that fits, and right by ajv on all their tests.
 * @param {string} folder
 */
export function suiteGroups(folder) {
  const remotes = readRemotes(folder)
  return suiteDialects.flatMap((dialect) =>
    readSuite(folder, /** @type {any} */ (dialect))
      .filter(({ tests }) => tests.some(({ valid }) => valid))
      .flatMap((group) => {
        const about = { dialect, documents: documentsOf(group, remotes) }
        const judge = judgeOf(group.schema, about, group.tests)
        return judge === undefined ? [] : [{ schema: group.schema, about, judge }]
      }),
  )
}

/**
 * What comes of one peer: for each dialect the groups with all values valid, and in all the values, those that are valid,
 * the schemas that were refused, and the hangs.
 * @param {string} file
 * @param {ReturnType<typeof suiteGroups>} groups
 */
export async function measureSuite(file, groups) {
  const total = {
    allValid: Object.fromEntries(suiteDialects.map((dialect) => [dialect, 0])),
    values: 0,
    valid: 0,
    refused: 0,
    hangs: 0,
  }
  const peer = new IsolatedPeer(file)
  for (const { schema, about, judge } of groups) {
    const outcome = await peer.run('sample', { schema, about, count: valuesOfGroup }, limit)
    if ('hang' in outcome) total.hangs += 1
    else if ('error' in outcome) total.refused += 1
    else {
      const valid = outcome.result.filter(judge.accepts).length
      total.values += outcome.result.length
      total.valid += valid
      if (valid === valuesOfGroup) total.allValid[about.dialect] += 1
    }
  }
  peer.close()
  return total
}
