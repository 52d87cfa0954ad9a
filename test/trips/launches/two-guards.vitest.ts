import { failOnBadLaunch } from 'flow-contract/vitest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import declareSuite from './two-guards-suite.cjs'

declareSuite({ afterAll, beforeAll, describe, expect, test, guard: failOnBadLaunch() })
