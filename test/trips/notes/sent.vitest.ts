import { matchingFlowInputs, matchingFlowLaunch } from 'flow-contract/vitest'
import { watchLaunches } from 'flow-contract/launches'
import { expect, it } from 'vitest'
import { declareSent } from './declare-sent.cjs'

declareSent({ it, expect, matchingFlowInputs, matchingFlowLaunch, watchLaunches })
