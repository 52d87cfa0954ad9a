import { parseContract } from '../../src/contract/parse-contract.ts'
import { flowMatchers } from '../../src/matchers/flow-matchers.ts'
import { renderContract } from '../../src/contract/render-contract.ts'
import { slipContracts } from '../../test/support/slip-contracts.ts'

const rounds = 2_000

/** What a matcher costs that passes, that fails, and that fails and is asked why. */
export function measureMatchers() {
  const contract = parseContract(renderContract(/** @type {any} */ (slipContracts.order)))
  const { toMatchFlowInputs } = flowMatchers([contract])
  const payload = {
    'Flow.customer': { identifier: 'CUST-99887', fullName: { lastName: 'Miller' } },
    'Flow.lines': [{ itemNumber: 'A-1', quantity: 2 }],
    'Flow.channel': 'sms',
  }
  const { 'Flow.customer': customer, ...rest } = payload
  const wrong = { ...rest, customer }
  const match = (inputs) => toMatchFlowInputs.call({}, inputs, contract)
  return [
    { name: 'it passes', microseconds: median(() => match(payload)) },
    { name: 'it fails, and nobody asks why', microseconds: median(() => match(wrong)) },
    { name: 'it fails, and its message is read', microseconds: median(() => match(wrong).message()) },
  ]
}

function median(work) {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return 1000 * (performance.now() - start)
  })
  return times.slice(rounds / 2).toSorted((one, other) => one - other)[rounds / 4] ?? 0
}
