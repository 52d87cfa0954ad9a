const { failOnBadLaunch } = require('flow-contract/jest')
const declareSuite = require('./concurrent-suite.cjs')

declareSuite({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, guard: failOnBadLaunch() })
