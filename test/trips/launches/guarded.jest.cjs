const { failOnBadLaunch } = require('flow-contract/jest')
const declareSuite = require('./guarded-suite.cjs')

declareSuite({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, guard: failOnBadLaunch() })
