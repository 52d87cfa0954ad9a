import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { contractSchemaLocation, renderContract } from '../../../src/contract/render-contract.ts'
import { parseContract } from '../../../src/contract/parse-contract.ts'
import { parseConfig } from '../../../src/store/parse-config.ts'
import { serviceUrlPattern } from '../../../src/store/service-url.ts'
import { contractOf, inputsOf, onboarding } from '../../support/contracts.ts'

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

// Strict, so that a slip in a schema is an error.
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true })
const takesConfig = ajv.compile(read('schemas/config.schema.json') as object)
const takesContract = ajv.compile(read('schemas/contract.schema.json') as object)

/** Whether a reader takes a value, or refuses it with an error of its own. */
function accepts(parse: (value: unknown) => unknown, value: unknown): boolean {
  try {
    parse(value)
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: expect.stringMatching(/^(config|contract)-invalid$/) })
    return false
  }
}

const region = { region: 'mypurecloud.com' }
const url = 'https://api.example.com'
const environment = (value: unknown): unknown => ({ environments: { dev: value } })
const flow = (value: unknown): unknown => ({ flows: { a: value } })
const expects = (value: unknown): unknown => flow({ callerExpects: value })

describe('config.schema.json takes what parseConfig takes', () => {
  test.each<[unknown]>([
    [{}],
    [{ $schema: './node_modules/flow-contract/schemas/config.schema.json' }],
    [{ extends: '../flow-contract.config.json', contracts: 'c', recordFrom: 'dev', types: 'src/a.ts' }],
    [environment(region)],
    [environment({ ...region, organization: 'Example Insurance' })],
    [environment({ apiUrl: url, loginUrl: 'http://127.0.0.1:4010' })],
    [environment({ apiUrl: 'http://localhost', loginUrl: 'http://[::1]:1/a/b', organization: 'a' })],
    [{ environments: {}, flows: {} }],
    [flow({})],
    [flow({ name: 'A', type: 'WORKFLOW', id: 'x', version: '3.0', launchKey: 'inputs', unknownInputs: 'allow' })],
    [flow({ id: { dev: 'x', 'pr od': 'y' }, unknownInputs: 'refuse', accept: ['null', 'numeric-text'] })],
    [flow({ id: {}, accept: [] })],
    [expects({})],
    [expects({ required: 'all' })],
    [expects({ required: [], properties: {} })],
    [expects({ required: ['Flow.a', '__proto__'], properties: { 'Flow.a': { pattern: '^A' }, b: true, c: false } })],
    [
      {
        flows: {
          constructor: {},
          'Kunde begrüßen': {},
          'a.b': {},
          console: {},
          ['a'.repeat(100)]: {},
          ['😀'.repeat(60)]: {},
        },
      },
    ],
    [JSON.parse('{"flows": {"__proto__": {"name": "A"}}}')],
  ])('%j', (document) => {
    expect([takesConfig(document), accepts(parseConfig, document)]).toEqual([true, true])
  })
})

describe('config.schema.json refuses what parseConfig refuses', () => {
  test.each<[unknown]>([
    [[]],
    [null],
    [{ flow: {} }],
    [{ Extends: 'a' }],
    [{ $schema: 1 }],
    [{ extends: '' }],
    [{ contracts: ' ' }],
    [{ recordFrom: null }],
    [{ types: ['a'] }],
    [{ environments: [] }],
    [{ flows: null }],
    [environment('mypurecloud.com')],
    [environment({})],
    [environment({ organization: 'a' })],
    [environment({ region: '' })],
    [environment({ apiUrl: url })],
    [environment({ loginUrl: url })],
    [environment({ ...region, apiUrl: url, loginUrl: url })],
    [environment({ ...region, apiUrl: url })],
    [environment({ ...region, clientSecret: 'a' })],
    [environment({ ...region, organization: 7 })],
    ...[
      'http://example.com',
      'https://user@example.com',
      'https://example.com?a',
      'https://example.com#a',
      'http://127.0.0.1.example.com',
      'http://127.0.0.1:80@example.com',
      'ftp://localhost',
      'https://',
      'https://exam ple.com',
      'api.example.com',
      '',
      7,
    ].map((apiUrl): [unknown] => [environment({ apiUrl, loginUrl: url })]),
    [flow('A')],
    [flow({ names: 'A' })],
    [flow({ id: 7 })],
    [flow({ id: ['a'] })],
    [flow({ id: { dev: ' ' } })],
    [flow({ id: null })],
    [flow({ version: 3 })],
    [flow({ unknownInputs: true })],
    [flow({ accept: 'null' })],
    [flow({ accept: [null] })],
    [flow({ launchKey: '' })],
    [expects(['Flow.a'])],
    [expects({ require: [] })],
    [expects({ required: 'any' })],
    [expects({ required: [''] })],
    [expects({ required: ['a', 'a'] })],
    [expects({ properties: [] })],
    [expects({ properties: { a: 'string' } })],
    [expects({ properties: { a: null } })],
    ...[
      '',
      '.a',
      'a..b',
      'a/b',
      'a\\b',
      'a@b',
      'a:b',
      'a*',
      'what?',
      '"',
      '<a>',
      'a|b',
      ' a',
      'a ',
      'a.',
      '\u00a0a',
      'a\nb',
      'a\u200bb',
      'a\u2028b',
      'a\ud800',
      'con',
      'Nul.x',
      'COM1',
      'lpt³',
      'a'.repeat(101),
    ].flatMap((name): [unknown][] => [[{ flows: { [name]: {} } }], [{ environments: { [name]: region } }]]),
  ])('%j', (document) => {
    expect([takesConfig(document), accepts(parseConfig, document)]).toEqual([false, false])
  })
})

test('config.schema.json has the very pattern that decides where a secret may go', () => {
  expect(read('schemas/config.schema.json')).toMatchObject({ $defs: { serviceUrl: { pattern: serviceUrlPattern } } })
})

const contract = {
  formatVersion: 1,
  flow: { name: 'A', type: 'WORKFLOW' },
  inputs: null,
  outputs: null,
  source: { kind: 'hand' },
}

describe('contract.schema.json takes what parseContract takes', () => {
  test.each<[unknown]>([
    [contract],
    [{ ...contract, $schema: contractSchemaLocation, notes: [] }],
    [{ ...contract, flow: { id: 'x', name: 'A', type: 'BOT' }, notes: ['a', 'b'] }],
    [{ ...contract, inputs: true, outputs: false }],
    [{ ...contract, inputs: {}, outputs: { $schema: 'http://json-schema.org/draft-04/schema#', nonsense: [null] } }],
    [{ ...contract, inputs: JSON.parse('{"properties": {"__proto__": {}, "constructor": true}}') }],
    ...['api', 'archy', 'export', 'hand'].map((kind): [unknown] => [
      { ...contract, source: { kind, region: 'mypurecloud.com', file: 'a.yaml' } },
    ]),
    [JSON.parse(renderContract(onboarding))],
    [JSON.parse(renderContract(contractOf(null, { key: 'a', callerExpects: { required: 'all' } }, inputsOf({}))))],
  ])('%j', (document) => {
    expect([takesContract(document), accepts(parseContract, document)]).toEqual([true, true])
  })
})

describe('contract.schema.json refuses what parseContract refuses', () => {
  test.each<[unknown]>([
    [[contract]],
    [null],
    ...Object.keys(contract).map((name): [unknown] => [
      Object.fromEntries(Object.entries(contract).filter(([other]) => other !== name)),
    ]),
    [{ ...contract, input: null }],
    [{ ...contract, project: { key: 'a' } }],
    [{ ...contract, callerExpects: {} }],
    [{ ...contract, $schema: '' }],
    [{ ...contract, formatVersion: 2 }],
    [{ ...contract, formatVersion: '1' }],
    [{ ...contract, flow: 'A' }],
    [{ ...contract, flow: { name: 'A' } }],
    [{ ...contract, flow: { type: 'WORKFLOW' } }],
    [{ ...contract, flow: { name: ' ', type: 'WORKFLOW' } }],
    [{ ...contract, flow: { ...contract.flow, id: 7 } }],
    [{ ...contract, flow: { ...contract.flow, id: null } }],
    [{ ...contract, flow: { ...contract.flow, version: '1.0' } }],
    [{ ...contract, inputs: [] }],
    [{ ...contract, outputs: 'any' }],
    [{ ...contract, source: {} }],
    [{ ...contract, source: { kind: 'yaml' } }],
    [{ ...contract, source: { kind: 'api', region: '' } }],
    [{ ...contract, source: { kind: 'api', recordedBy: 'a' } }],
    [{ ...contract, notes: 'a' }],
    [{ ...contract, notes: [''] }],
  ])('%j', (document) => {
    expect([takesContract(document), accepts(parseContract, document)]).toEqual([false, false])
  })
})

describe('the files of the examples', () => {
  const files = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((path) => /(\.flow|\.config)\.json$/.test(path))
    .map((path) => join('examples', path))

  test('are there', () => {
    expect(files.map((path) => basename(path))).toEqual(
      expect.arrayContaining(['flow-contract.config.json', 'onboarding.flow.json']),
    )
  })

  test.each(files)('%s is valid', (path) => {
    const takes = path.endsWith('.config.json') ? takesConfig : takesContract
    const parse = path.endsWith('.config.json') ? parseConfig : parseContract
    expect(takes(read(path)), JSON.stringify(takes.errors)).toBe(true)
    expect(() => parse(readFileSync(path, 'utf8'))).not.toThrow()
  })
})
