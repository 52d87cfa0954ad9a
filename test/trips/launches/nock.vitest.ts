import nock from 'nock'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import declareSuite from './nock-suite.cjs'

declareSuite({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, nock })
