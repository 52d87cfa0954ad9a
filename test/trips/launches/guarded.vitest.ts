import { failOnBadLaunch } from 'flow-contract/vitest'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import declareSuite from './guarded-suite.cjs'

declareSuite({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, guard: failOnBadLaunch() })
