// Compiled without any door of flow-contract: the matchers must come from a door and from nowhere else.
import { expect } from 'vitest'

expect({}).toMatchFlowInputs('onboarding')
