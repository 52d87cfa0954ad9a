const { matchingFlowInputs, matchingFlowLaunch } = require('flow-contract/jest')
const cases = require('./cases.cjs')

for (const [name, run] of Object.entries(cases)) {
  it(name, () => run({ expect, mock: jest.fn, matchingFlowInputs, matchingFlowLaunch }))
}
