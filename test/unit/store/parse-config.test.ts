import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../../src/store/parse-config.ts'
import { thrown } from '../../support/thrown.ts'

const file = 'service/flow-contract.config.json'
const region = { region: 'mypurecloud.com' }

describe('parseConfig', () => {
  test('reads all there is to say', () => {
    const document = {
      extends: '../flow-contract.config.json',
      contracts: 'contracts',
      recordFrom: 'prod',
      types: 'src/flow-inputs.gen.ts',
      environments: {
        dev: { apiUrl: 'http://127.0.0.1:4010', loginUrl: 'http://[::1]:4010/login' },
        prod: { region: 'eu-west-1', organization: 'Example Insurance' },
      },
      flows: {
        onboarding: {
          name: 'Customer Onboarding',
          type: 'WORKFLOW',
          id: { dev: 'd-1', prod: 'p-1' },
          version: '3.0',
          callerExpects: { required: ['Flow.a'], properties: { 'Flow.a': { pattern: '^A' }, 'Flow.b': true } },
          launchKey: 'inputs',
          unknownInputs: 'allow',
          accept: ['null', 'numeric-text'],
        },
        refund: { id: 'r-1', callerExpects: { required: 'all' } },
        bare: {},
      },
    } as const
    const text = `\ufeff${JSON.stringify({ $schema: './schema.json', ...document }, undefined, 2)}\r\n`
    expect(parseConfig(text, file)).toEqual(document)
    expect(parseConfig(document, file)).toEqual(document)
  })

  test('reads a config that says nothing', () => {
    expect(parseConfig('{}')).toEqual({ environments: {}, flows: {} })
  })

  test('takes every name for an ordinary one', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const texts = names.map(
      (name) => `"${name}": {"id": {"${name}": "1"}, "callerExpects": {"properties": {"${name}": {}}}}`,
    )
    const { flows, environments } = parseConfig(`{"flows": {${texts.join(', ')}}}`)
    expect(Object.keys(flows)).toEqual(names)
    for (const name of names) {
      expect(environments[name]).toBeUndefined()
      expect(JSON.stringify(flows[name]?.id)).toBe(`{"${name}":"1"}`)
      expect(JSON.stringify(flows[name]?.callerExpects?.properties)).toBe(`{"${name}":{}}`)
    }
    expect(parseConfig('{}').flows['constructor']).toBeUndefined()
  })

  test.each<[unknown, string, string, string]>([
    [[], '', 'an object', 'a list'],
    [null, '', 'an object', 'null'],
    [{ flow: {} }, '/flow', 'one of the members', 'the unknown member "flow" (did you mean "flows"?)'],
    [{ extends: 1 }, '/extends', 'a text that is not empty', '1'],
    [{ extends: ['a', 'b'] }, '/extends', 'a text that is not empty', 'a list'],
    [{ contracts: ' ' }, '/contracts', 'a text that is not empty', 'an empty text'],
    [{ recordFrom: null }, '/recordFrom', 'a text that is not empty', 'null'],
    [{ types: true }, '/types', 'a text that is not empty', 'true'],
    [{ $schema: {} }, '/$schema', 'a text that is not empty', 'an object'],
    [{ environments: ['dev'] }, '/environments', 'an object', 'a list'],
    [{ environments: { dev: 'mypurecloud.com' } }, '/environments/dev', 'an object', '"mypurecloud.com"'],
    [{ environments: { dev: {} } }, '/environments/dev', 'either "region", or "apiUrl" and "loginUrl"', 'neither'],
    [
      { environments: { dev: { ...region, loginUrl: 'https://a' } } },
      '/environments/dev',
      'either "region", or',
      '"region" and "loginUrl"',
    ],
    [{ environments: { dev: { apiUrl: 'https://a' } } }, '/environments/dev', 'either "region", or', '"apiUrl"'],
    [{ environments: { dev: { regoin: 'a' } } }, '/environments/dev/regoin', 'one of', '(did you mean "region"?)'],
    [
      { environments: { dev: { clientSecret: 'hush' } } },
      '/environments/dev/clientSecret',
      'one of the members region, apiUrl, loginUrl, organization',
      'the unknown member "clientSecret"',
    ],
    [{ flows: [] }, '/flows', 'an object', 'a list'],
    [{ flows: { a: 'Customer Onboarding' } }, '/flows/a', 'an object', '"Customer Onboarding"'],
    [{ flows: { a: { callerExpect: {} } } }, '/flows/a/callerExpect', 'one of', '(did you mean "callerExpects"?)'],
    [{ flows: { a: { id: 7 } } }, '/flows/a/id', 'an id, or ids by environment', '7'],
    [{ flows: { a: { id: ['x'] } } }, '/flows/a/id', 'an object', 'a list'],
    [{ flows: { a: { id: { dev: '' } } } }, '/flows/a/id/dev', 'a text that is not empty', 'an empty text'],
    [{ flows: { a: { version: 3 } } }, '/flows/a/version', 'a text such as "3.0"', '3'],
    [{ flows: { a: { launchKey: null } } }, '/flows/a/launchKey', 'a text that is not empty', 'null'],
    [
      { flows: { a: { unknownInputs: 'alow' } } },
      '/flows/a/unknownInputs',
      '"allow" or "refuse"',
      '"alow" (did you mean "allow"?)',
    ],
    [{ flows: { a: { accept: 'null' } } }, '/flows/a/accept', 'a list', '"null"'],
    [{ flows: { a: { accept: [null] } } }, '/flows/a/accept/0', '"null" or "numeric-text"', 'null'],
    [
      { flows: { a: { callerExpects: { required: 'Flow.a' } } } },
      '/flows/a/callerExpects/required',
      'a list of input names, or "all"',
      '"Flow.a"',
    ],
    [{ flows: { a: { callerExpects: { required: ['b', 1] } } } }, '/flows/a/callerExpects/required/1', 'a text', '1'],
    [
      { flows: { a: { callerExpects: { required: ['b', 'c', 'b'] } } } },
      '/flows/a/callerExpects/required/2',
      'each input once',
      '"b" for the second time',
    ],
    [
      { flows: { a: { callerExpects: { properties: { 'Flow.a/b': 'string' } } } } },
      '/flows/a/callerExpects/properties/Flow.a~1b',
      'a JSON Schema (an object or a boolean)',
      '"string"',
    ],
  ])('refuses %j', (value, pointer, expected, found) => {
    const error = thrown(() => parseConfig(value, file))
    expect(error).toMatchObject({ code: 'config-invalid', file, pointer })
    expect(error.message).toContain(`${file}${pointer === '' ? '' : ` at ${pointer}`}: expected ${expected}`)
    expect(error.message.split(', found ').at(-1)).toContain(found)
    expect(error.message).not.toContain('hush')
    expect(error.message).not.toContain('\n')
  })

  test.each([
    ['{"flows": {"a": {},}}', 'line 1, column 20'],
    ['{\n  // ours\n  "flows": {}\n}', '"/" at line 2, column 3'],
    ['', 'the end of the text at line 1, column 1'],
    ['{"flows": {"a": {"name": "A"}, "a": {}}}', '"a" for the second time at line 1, column 32'],
  ])('tells where the text %j is wrong', (text, found) => {
    const error = thrown(() => parseConfig(text, file))
    expect(error).toMatchObject({ code: 'config-invalid', file })
    expect(error.message).toContain(found)
  })

  test.each([
    ['', 'it is empty'],
    ['../secrets', 'it has a path separator'],
    ['a\\b', 'it has a path separator'],
    ['.hidden', 'it begins with a dot'],
    ['a..b', 'it has two dots in a row'],
    ['a@dev', 'it has an "@"'],
    ['a:b', 'Windows refuses'],
    ['nul', 'Windows keeps that name for a device'],
    ['COM1.orders', 'Windows keeps that name for a device'],
    ['a ', 'it begins or ends with a space'],
    ['a.', 'ends with a dot'],
    ['a\u0000b', 'a control character or an invisible one'],
    ['a\u202eb', 'a control character or an invisible one'],
    ['a'.repeat(101), 'longer than 100 characters'],
  ])('refuses the name %j, which no file can have', (name, problem) => {
    for (const [member, what, value] of [
      ['flows', 'flow key', {}],
      ['environments', 'environment name', region],
    ] as const) {
      const error = thrown(() => parseConfig({ [member]: { [name]: value } }, file))
      expect(error.code).toBe('config-invalid')
      expect(error.message).toContain(`expected a ${what} that can be part of a file name, found "`)
      expect(error.message).toContain(problem)
      // oxlint-disable-next-line no-control-regex
      expect(error.message).not.toMatch(/[\u0000\u202e]/)
    }
  })

  test.each([
    ['Onboarding', 'onboarding'],
    ['caf\u00e9', 'cafe\u0301'],
  ])('refuses %j beside %j, which some file systems take for the same', (one, other) => {
    for (const [member, value] of [
      ['flows', {}],
      ['environments', region],
    ] as const) {
      expect(thrown(() => parseConfig({ [member]: { [one]: value, [other]: value } }, file))).toMatchObject({
        pointer: `/${member}`,
        message: `${file} at /${member}: expected names that differ in more than case, found "${one}" and "${other}"`,
      })
    }
  })

  test.each([
    'http://example.com',
    'https://user:hush@example.com',
    'https://example.com/?a=hush',
    'https://example.com/#hush',
    'http://127.0.0.1.example.com',
    'http://localhost@example.com',
    'ftp://127.0.0.1',
    'https://',
    'example.com',
  ])('sends no secret to %s, and does not show it', (apiUrl) => {
    const error = thrown(() =>
      parseConfig({ environments: { dev: { apiUrl, loginUrl: 'https://example.com' } } }, file),
    )
    expect(error).toMatchObject({ code: 'config-invalid', pointer: '/environments/dev/apiUrl' })
    expect(error.message).toContain('expected an https URL (http on loopback only')
    expect(error.message).not.toContain('hush')
  })
})
