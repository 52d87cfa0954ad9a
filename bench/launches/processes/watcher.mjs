// An application that launches by fetch and by node:http in turn; watched, or not.
import { Agent, request } from 'node:http'
import { parseContract } from '../../../dist/index.mjs'
import { watchLaunches } from '../../../dist/launches.mjs'
import { badLaunch, contract, goodLaunch, path } from '../subject.mjs'
import { answerQuestions } from './questions.mjs'

const [url = '', bodies = '', watched = ''] = process.argv.slice(2)
const bodyOf = bodies === 'bad' ? badLaunch : goodLaunch
const headers = { 'content-type': 'application/json' }
const agent = new Agent({ keepAlive: true })

let received = 0
const options = { contracts: [parseContract(contract)], onLaunch: () => received++ }
const watch = watched === 'watched' ? watchLaunches(options) : undefined

answerQuestions(
  { url, token: '' },
  {
    launches: () => ({ received, kept: watch?.launches.length ?? 0 }),
    launch: async (count) => {
      for (let number = 0; number < count; number += 2)
        await Promise.all([byFetch(bodyOf(number)), byNode(bodyOf(number + 1))])
    },
  },
)

/** @param {string} body */
async function byFetch(body) {
  await (await fetch(`${url}${path}`, { method: 'POST', headers, body })).text()
}

/** @param {string} body @returns {Promise<void>} */
function byNode(body) {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method: 'POST', headers, agent }, (answer) =>
      answer.resume().on('end', () => resolve()),
    )
    sent.on('error', reject).end(body)
  })
}
