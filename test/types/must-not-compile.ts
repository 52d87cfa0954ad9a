// Compiled to prove that the programs beside it can fail: each line below must be an error.
import { expect, matchingFlowInputs } from './runner.js'

expect({}).toMatchFlowInputs(42)
expect({}).toViolateFlowInputs('onboarding', 'no-such-rule')
expect.toBeFlowLaunch(42)
matchingFlowInputs()
