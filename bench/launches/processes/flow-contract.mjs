// The built emulator on a port. The limit of requests a minute is what a client would be measured by, and is set aside.
import { parseContract } from '../../../dist/index.mjs'
import { startFlowsApi } from '../../../dist/emulator.mjs'
import { contract } from '../subject.mjs'
import { answerQuestions } from './questions.mjs'

const [onBadLaunch = '422', keptLaunches = '10000'] = process.argv.slice(2)
const api = await startFlowsApi({
  contracts: [parseContract(contract)],
  rateLimit: Infinity,
  onBadLaunch: onBadLaunch === 'silent' ? 'silent' : 422,
  keptLaunches: Number(keptLaunches),
})
const { clientId, clientSecret } = api.credentials
const signedIn = await fetch(`${api.url}/oauth/token`, {
  method: 'POST',
  headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
  body: new URLSearchParams({ grant_type: 'client_credentials' }),
})
const { access_token: token } = await signedIn.json()

answerQuestions(
  { url: api.url, token },
  { launches: () => ({ received: api.launchCount(), kept: api.launches.length }) },
)
