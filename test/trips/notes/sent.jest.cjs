const { matchingFlowInputs, matchingFlowLaunch } = require('flow-contract/jest')
const { watchLaunches } = require('flow-contract/launches')
const { declareSent } = require('./declare-sent.cjs')

declareSent({ it, expect, matchingFlowInputs, matchingFlowLaunch, watchLaunches })
