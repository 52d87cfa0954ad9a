import { flowSchemas } from '../flow-schemas.mjs'
import { IsolatedPeer } from './isolated.mjs'
import { judgeOf } from './judges.mjs'
import { loadPeer } from './peers/peer.mjs'
import { mean } from './statistics.mjs'

export const seeds = 30
const limit = 120_000
/** What is left of a peer that did not come to an end. */
const nothingFound = Array.from({ length: seeds }, () => ({ minimum: undefined }))

/**
 * Speed and shrinking of some peers on the flow-like schemas, one after the other on each, so that a noisy machine is as
 * noisy for all.
 * @param {readonly string[]} files
 * @returns {Promise<Map<string, PeerFlows>>}
 * @typedef {{ taken: FlowResult[], refused: { flow: string, reason: string }[] }} PeerFlows
 * @typedef {{ flow: string, isValid: boolean, speed: any, shrink: any }} FlowResult
 */
export async function measureFlows(files) {
  /** @type {Map<string, PeerFlows>} */
  const results = new Map(files.map((file) => [file, { taken: [], refused: [] }]))
  for (const { name: flow, dialect, schema } of flowSchemas) {
    const about = { dialect, flow }
    const judge = judgeOf(schema, about)
    if (judge === undefined) throw new Error(`The schema "${flow}" cannot be used`)
    for (const file of files) {
      const { has = () => true } = await loadPeer(file)
      if (!has(about)) continue
      const result = await measureFlow(file, schema, about, judge)
      if ('reason' in result) results.get(file)?.refused.push(result)
      else results.get(file)?.taken.push(result)
    }
  }
  return results
}

async function measureFlow(file, schema, about, judge) {
  const peer = new IsolatedPeer(file)
  const speed = await peer.run('speed', { schema, about }, limit)
  if (!('result' in speed)) {
    peer.close()
    return { flow: about.flow, reason: 'error' in speed ? speed.error : 'it hangs' }
  }
  const outcome = await peer.run('shrink', { schema, about, seeds }, limit)
  peer.close()
  const { texts, ...figures } = speed.result
  return {
    flow: about.flow,
    isValid: texts.every(judge.accepts),
    speed: figures,
    shrink: shrinkOf('result' in outcome ? outcome.result : nothingFound, judge),
  }
}

function shrinkOf(shrunk, judge) {
  if (shrunk === undefined) return undefined
  const found = shrunk.filter(({ minimum }) => minimum !== undefined)
  const texts = found.flatMap(({ texts }) => texts)
  return {
    values: texts.length,
    valid: texts.filter(judge.accepts).length,
    runs: mean(found.map(({ runs }) => runs)),
    runsInAll: mean(found.map(({ runsInAll }) => runsInAll)),
    minima: new Set(found.map(({ minimum }) => minimum)).size,
    notFound: shrunk.length - found.length,
  }
}
