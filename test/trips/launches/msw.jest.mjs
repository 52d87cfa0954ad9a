import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import declareSuite from './msw-suite.cjs'

declareSuite({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, http, HttpResponse, setupServer })
