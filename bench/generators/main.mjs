// Valid and invalid values from JSON Schemas: ours and other packages', measured in one run.
import { parseArgs } from 'node:util'
import { printBars } from './bars.mjs'
import { measureFlows } from './flows.mjs'
import { measureInvalid } from './invalid.mjs'
import { peers } from './peers/peer.mjs'
import { printInvalid, printSchemas, printShrinking, printSpeed, printSuite } from './report.mjs'
import { measureSuite, suiteGroups } from './suite.mjs'

const { suite: folder } = parseArgs({ options: { suite: { type: 'string' } } }).values
const ofAnySchema = ['flow-contract', 'json-schema-faker', 'effect', 'generate-examples']

const flows = await measureFlows(Object.keys(peers))
printSpeed(flows)
printShrinking(flows)
const ours = flows.get('flow-contract') ?? { taken: [], refused: [] }
printSchemas(ours)

const invalid = await measureInvalid()
printInvalid(invalid)

const groups = folder === undefined ? [] : suiteGroups(folder)
const suite = []
if (folder === undefined)
  console.log('\nThe official suite is left out: -- --suite DIR names the folder that holds tests/ and remotes/.')
else {
  for (const file of ofAnySchema) suite.push(/** @type {const} */ ([file, await measureSuite(file, groups)]))
  printSuite(suite, groups)
}

printBars({
  flows: ours,
  invalid,
  suite: suite[0]?.[1],
  groups: groups.length,
})
