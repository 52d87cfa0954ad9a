const { failOnBadLaunch } = require('flow-contract/jest')
const declareSuite = require('./two-guards-suite.cjs')

declareSuite({ afterAll, beforeAll, describe, expect, test, guard: failOnBadLaunch() })
