import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadConfig } from '../../../src/store/load-config.ts'
import type { ProjectConfig } from '../../../src/store/project-config.ts'
import { folderWith } from '../../support/folder.ts'
import { thrown } from '../../support/thrown.ts'

const name = 'flow-contract.config.json'
const dev = { region: 'mypurecloud.com' }
const prod = { region: 'mypurecloud.ie' }

describe('a config by itself', () => {
  test('has its paths made absolute, from its own folder', () => {
    const folder = folderWith({ [`service/${name}`]: { contracts: '../contracts', types: 'src/flows.gen.ts' } })
    expect(loadConfig(join(folder, 'service', name))).toMatchObject({
      file: join(folder, 'service', name),
      config: { contracts: join(folder, 'contracts'), types: join(folder, 'service/src/flows.gen.ts') },
    })
  })

  test('keeps its contracts beside it unless it says otherwise', () => {
    const folder = folderWith({ [name]: '{}' })
    const { config } = loadConfig(join(folder, name))
    expect(config).toEqual({ contracts: join(folder, 'flow-contracts'), environments: {}, flows: {} })
  })
})

describe('a config that extends another', () => {
  const root = {
    contracts: 'shared/contracts',
    recordFrom: 'prod',
    types: 'src/root.gen.ts',
    environments: { dev, prod: { ...prod, organization: 'Example Insurance' } },
    flows: {
      onboarding: { name: 'Customer Onboarding', id: 'o-1', callerExpects: { required: ['Flow.a'] } },
      refund: { name: 'Refund Approval', callerExpects: { required: ['Flow.orderId'] } },
    },
  }

  test('inherits environments, flows, recordFrom and the contracts folder; never the types', () => {
    const folder = folderWith({ [name]: root, [`services/billing/${name}`]: { extends: `../../${name}` } })
    const { config, file } = loadConfig(join(folder, 'services/billing', name))
    expect(file).toBe(join(folder, 'services/billing', name))
    expect(config).toEqual({
      contracts: join(folder, 'shared/contracts'),
      recordFrom: 'prod',
      environments: root.environments,
      flows: root.flows,
    })
  })

  test('replaces what it says itself: an environment as a whole, a flow member by member', () => {
    const folder = folderWith({
      [name]: root,
      [`service/${name}`]: {
        extends: `../${name}`,
        contracts: 'own',
        recordFrom: 'dev',
        environments: { prod: dev },
        flows: { onboarding: { callerExpects: { required: 'all' }, version: '3.0' }, extra: { id: 'e-1' } },
      },
    })
    const { config, expectationFiles } = loadConfig(join(folder, 'service', name))
    expect(config).toMatchObject({ contracts: join(folder, 'service/own'), recordFrom: 'dev' })
    expect(config.environments).toEqual({ dev, prod: dev })
    expect(config.flows).toEqual({
      onboarding: { name: 'Customer Onboarding', id: 'o-1', version: '3.0', callerExpects: { required: 'all' } },
      refund: root.flows.refund,
      extra: { id: 'e-1' },
    })
    expect([...expectationFiles]).toEqual([
      ['onboarding', join(folder, 'service', name)],
      ['refund', join(folder, name)],
    ])
  })

  test('keeps contracts beside the config that extends no other, when none names a folder', () => {
    const folder = folderWith({
      [name]: {},
      [`team/${name}`]: { extends: `../${name}` },
      [`team/service/${name}`]: { extends: `../${name}`, flows: { a: {} } },
    })
    expect(loadConfig(join(folder, 'team/service', name)).config.contracts).toBe(join(folder, 'flow-contracts'))
  })

  test('takes the nearest word of a long chain', () => {
    const files = Array.from({ length: 60 }, (_, level): [string, unknown] => [
      `${level}.json`,
      {
        ...(level === 59 ? { contracts: 'far' } : { extends: `${level + 1}.json` }),
        flows: { [`f${level}`]: {}, a: { version: `${level}` } },
      },
    ])
    const folder = folderWith(Object.fromEntries(files))
    const { config } = loadConfig(join(folder, '0.json'))
    expect(config.flows['a']).toEqual({ version: '0' })
    expect(Object.keys(config.flows)).toHaveLength(61)
    expect(config.contracts).toBe(join(folder, 'far'))
  })

  test('may lie behind a link, and follows its own path', () => {
    const folder = folderWith({ [name]: root, 'real/config.json': { extends: `../${name}` } })
    mkdirSync(join(folder, 'service'))
    symlinkSync('../real/config.json', join(folder, 'service', name))
    expect(loadConfig(join(folder, 'service', name)).config.recordFrom).toBe('prod')
  })
})

describe('a chain that cannot be followed', () => {
  test('is refused when it is a circle, of one file or of more', () => {
    const folder = folderWith({
      'self.json': { extends: './self.json' },
      'a.json': { extends: 'sub/b.json' },
      'sub/b.json': { extends: '../c.json' },
      'c.json': { extends: 'sub/../a.json' },
    })
    expect(thrown(() => loadConfig(join(folder, 'self.json')))).toMatchObject({
      code: 'config-invalid',
      pointer: '/extends',
      file: join(folder, 'self.json'),
    })
    const [a, b, c] = ['a.json', 'sub/b.json', 'c.json'].map((path) => join(folder, path))
    const error = thrown(() => loadConfig(join(folder, 'a.json')))
    expect(error).toMatchObject({ code: 'config-invalid', pointer: '/extends', file: c })
    expect(error.message).toBe(
      `${c} at /extends: expected the path of another config file, relative to this one, ` +
        `found a circle: ${a}, which extends ${b}, which extends ${c}, which extends ${a}`,
    )
  })

  test('is refused when it leads round through a link', () => {
    const folder = folderWith({ [name]: { extends: `again/${name}` } })
    symlinkSync('.', join(folder, 'again'))
    expect(thrown(() => loadConfig(join(folder, name))).code).toMatch(/^(store-unreadable|config-invalid)$/)
  })

  test('is refused when a file is not there', () => {
    const folder = folderWith({ [name]: { extends: '../flow-contract.json' } })
    const error = thrown(() => loadConfig(join(folder, name)))
    expect(error).toMatchObject({ code: 'config-invalid', pointer: '/extends' })
    expect(error.message).toContain('flow-contract.json, which is not there')
    expect(thrown(() => loadConfig(join(folder, 'none.json')))).toMatchObject({
      code: 'store-unreadable',
      message: `Cannot read ${folder}/none.json: there is no such file or folder. Correct the path`,
    })
  })

  test('is refused for a folder, and for bytes that are no text', () => {
    const folder = folderWith({ [name]: { extends: 'inner' }, 'inner/a': '' })
    expect(thrown(() => loadConfig(join(folder, name))).message).toContain('inner: it is a folder, not a file')
    writeFileSync(join(folder, 'latin1.json'), Buffer.from('{"flows": {"gr\xfc\xdfen": {}}}', 'latin1'))
    writeFileSync(join(folder, 'utf16.json'), Buffer.from('\ufeff{}', 'utf16le'))
    for (const file of ['latin1.json', 'utf16.json']) {
      expect(thrown(() => loadConfig(join(folder, file)))).toMatchObject({
        code: 'store-unreadable',
        message: `Cannot read ${folder}/${file}: it is not UTF-8 text. Save it as UTF-8`,
      })
    }
  })

  test('names the file that is wrong, not the one that was opened', () => {
    const folder = folderWith({ 'base.json': { flows: { a: { name: 1 } } }, [name]: { extends: 'base.json' } })
    expect(thrown(() => loadConfig(join(folder, name)))).toMatchObject({
      code: 'config-invalid',
      file: join(folder, 'base.json'),
      pointer: '/flows/a/name',
    })
  })
})

/** The config of a document that extends another. */
function load(document: object, base: object = {}): ProjectConfig {
  const folder = folderWith({ 'base.json': base, [name]: { extends: 'base.json', ...document } })
  return loadConfig(join(folder, name)).config
}

describe('what a config must say once all is inherited', () => {
  test('recordFrom, with two environments', () => {
    expect(load({ environments: { dev } })).toMatchObject({ environments: { dev } })
    const error = thrown(() => load({ environments: { prod } }, { environments: { dev } }))
    expect(error).toMatchObject({ code: 'config-invalid', pointer: '' })
    expect(error.message).toContain(
      'expected a member "recordFrom" that names one of the environments "dev", "prod", found none',
    )
    expect(load({ environments: { prod }, recordFrom: 'dev' }, { environments: { dev } })).toMatchObject({
      recordFrom: 'dev',
    })
  })

  test.each([
    [{ recordFrom: 'Prod', environments: { dev, prod } }, '/recordFrom', 'one of the environments "dev", "prod"'],
    [{ recordFrom: 'prod' }, '/recordFrom', 'no environment, since none is configured'],
    [{ environments: { dev }, flows: { a: { id: { prd: '1' } } } }, '/flows/a/id/prd', 'one of the environments "dev"'],
    [{ flows: { a: { id: { 'a/b': '1' } } } }, '/flows/a/id/a~1b', 'no environment, since none is configured'],
  ])('environments that exist: %j', (document, pointer, expected) => {
    for (const error of [thrown(() => load(document)), thrown(() => load({}, document))]) {
      expect(error).toMatchObject({ code: 'config-invalid', pointer })
      expect(error.message).toContain(`expected ${expected}`)
    }
    expect(thrown(() => load({}, document))).toMatchObject({ file: expect.stringMatching(/base\.json$/) })
  })

  test('environments, with the one that was probably meant', () => {
    const error = thrown(() => load({ recordFrom: 'Prod', environments: { dev, prod } }))
    expect(error.message).toContain('found "Prod" (did you mean "prod"?)')
  })

  test('names that no file system takes for the same, inherited ones included', () => {
    const flows = thrown(() => load({ flows: { Onboarding: {} } }, { flows: { onboarding: {} } }))
    expect(flows).toMatchObject({ code: 'config-invalid', pointer: '/flows' })
    expect(flows.message).toContain('"onboarding", "Onboarding", one of them inherited')
    const base = { environments: { dev }, recordFrom: 'dev' }
    expect(thrown(() => load({ environments: { DEV: dev } }, base))).toMatchObject({ pointer: '/environments' })
  })
})
