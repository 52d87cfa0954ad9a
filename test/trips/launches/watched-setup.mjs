import { failOnBadLaunch } from 'flow-contract/vitest'

failOnBadLaunch()
