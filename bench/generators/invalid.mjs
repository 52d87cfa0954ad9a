import { compileSchema } from '../../src/schema/validator.ts'
import { schemaViolations } from '../../src/inputs/schema-violations.ts'
import { flowSchemas } from '../flow-schemas.mjs'
import { IsolatedPeer } from './isolated.mjs'
import { judgeOf } from './judges.mjs'
import { isAt, sitesOf } from './sites.mjs'

const seeds = 30
const limit = 120_000

/** What ours does for invalid values, for each of the flow-like schemas. */
export async function measureInvalid() {
  /** @type {({ flow: string } & ReturnType<typeof figuresOf>)[]} */
  const results = []
  /** @type {{ flow: string, reason: string }[]} */
  const failed = []
  for (const { name: flow, dialect, schema } of flowSchemas) {
    const about = { dialect, flow }
    const peer = new IsolatedPeer('flow-contract')
    const outcome = await peer.run('invalid', { schema, about, seeds }, limit)
    peer.close()
    if ('result' in outcome) results.push({ flow, ...figuresOf(outcome.result, schema, about) })
    else failed.push({ flow, reason: 'error' in outcome ? outcome.error : 'it hangs' })
  }
  return { results, failed }
}

function figuresOf({ values, steps, perSecond }, schema, about) {
  const validator = compileSchema(schema, /** @type {any} */ ({ dialect: about.dialect }))
  const judge = judgeOf(schema, about)
  const violationsOf = ({ value }) => schemaViolations(validator, value)
  const isConfirmed = (given) =>
    violationsOf(given).some(({ rule, path }) => rule === given.rule && path === given.path)
  const shrunk = steps.flatMap(([first, ...rest]) => rest.map((given) => ({ ...given, first })))
  const sites = sitesOf(schema)
  const missedSites = sites.filter((site) => !values.some((given) => isAt(given, site)))
  return {
    refused: share(values, ({ value }) => judge?.refuses(JSON.stringify(value))),
    confirmed: share(values, isConfirmed),
    confirmedSteps: share(shrunk, (given) => given.rule === given.first.rule && isConfirmed(given)),
    steps: shrunk.length,
    single: share(values, (given) => violationsOf(given).length === 1),
    sites: sites.length,
    missedSites,
    perSecond,
  }
}

function share(list, test) {
  return list.filter(test).length / list.length
}
