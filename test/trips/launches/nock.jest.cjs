const nock = require('nock')
const declareSuite = require('./nock-suite.cjs')

declareSuite({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, nock })
