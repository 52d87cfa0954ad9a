import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { renderContract } from '../../../src/contract/render-contract.ts'
import { openProject } from '../../../src/store/project.ts'
import { onboarding } from '../../support/contracts.ts'
import { folderWith } from '../../support/folder.ts'
import { thrown } from '../../support/thrown.ts'

const name = 'flow-contract.config.json'
const contract = renderContract(onboarding)
const environments = { dev: { region: 'mypurecloud.com' }, prod: { region: 'mypurecloud.ie' } }

const home = process.cwd()
afterEach(() => process.chdir(home))

function tree(): string {
  return folderWith({
    [name]: { flows: { root: {} } },
    [`service/${name}`]: { flows: { service: {} } },
    'service/test/a.test.ts': '',
    'other.json': { contracts: 'elsewhere', flows: { other: {} } },
    'bare/flow-contracts/a.flow.json': contract,
  })
}

function environmentOf(
  config: unknown,
  variables: Record<string, string> = {},
  environment?: string,
): string | undefined {
  const options = { from: folderWith({ [name]: config }), ...(environment === undefined ? {} : { environment }) }
  return openProject(options, variables).environment
}

describe('which project counts', () => {
  test('the one of the file, else the one of the working folder', () => {
    const folder = tree()
    process.chdir(folder)
    const from = join(folder, 'service/test/a.test.ts')
    expect(Object.keys(openProject({ from }, {}).config.flows)).toEqual(['service'])
    expect(openProject({ from }, {})).toMatchObject({
      root: join(folder, 'service'),
      configFile: join(folder, 'service', name),
    })
    expect(Object.keys(openProject({}, {}).config.flows)).toEqual(['root'])
    expect(Object.keys(openProject({ from: folderWith() }, {}).config.flows)).toEqual(['root'])
  })

  test('the one that FLOW_CONTRACT_CONFIG names, whatever lies nearer; the option before that', () => {
    const folder = tree()
    process.chdir(folder)
    const from = join(folder, 'service/test/a.test.ts')
    const variables = { FLOW_CONTRACT_CONFIG: ' other.json ' }
    expect(openProject({ from }, variables)).toMatchObject({ root: folder, configFile: join(folder, 'other.json') })
    expect(openProject({ from }, variables).config.contracts).toBe(join(folder, 'elsewhere'))
    expect(openProject({ from, config: name }, variables)).toMatchObject({ configFile: join(folder, name) })
    expect(openProject({ from }, { FLOW_CONTRACT_CONFIG: '' })).toMatchObject({ root: join(folder, 'service') })
    for (const open of [
      () => openProject({ from }, { FLOW_CONTRACT_CONFIG: 'none.json' }),
      () => openProject({ config: 'none.json' }, {}),
    ]) {
      expect(thrown(open)).toMatchObject({
        code: 'store-unreadable',
        message: 'Cannot read none.json: there is no such file or folder. Correct the path',
      })
    }
    expect(thrown(() => openProject({ config: 'service' }, {})).message).toBe(
      'Cannot read service: it is a folder, not a file. Name a file, or move the folder away',
    )
  })

  test('a folder of contracts without a config; an empty one in the working folder without either', () => {
    const folder = folderWith({ 'flow-contracts/a.flow.json': contract })
    const bare = openProject({ from: join(folder, 'test/a.test.ts') }, {})
    expect(bare).toMatchObject({ root: folder, environment: undefined })
    expect(bare.configFile).toBeUndefined()
    expect(bare.contracts.keys()).toEqual(['a'])
    const nothing = folderWith()
    process.chdir(nothing)
    expect(openProject({}, {}).root).toBe(nothing)
    expect(openProject({}, {}).contracts.keys()).toEqual([])
    expect(thrown(() => openProject({}, {}).contracts.get('a')).message).toBe(
      'No contract for flow "a". There are no contracts yet. ' +
        'Record it: npx flow-contract record a, or import it: npx flow-contract import FILE.yaml',
    )
  })
})

describe('which environment counts', () => {
  test('the option, else FLOW_CONTRACT_ENV, else recordFrom, else the only one', () => {
    const two = { environments, recordFrom: 'prod' }
    expect(environmentOf(two)).toBe('prod')
    expect(environmentOf(two, { FLOW_CONTRACT_ENV: 'dev' })).toBe('dev')
    expect(environmentOf(two, { FLOW_CONTRACT_ENV: '  ' })).toBe('prod')
    expect(environmentOf(two, { FLOW_CONTRACT_ENV: 'prod' }, 'dev')).toBe('dev')
    expect(environmentOf({ environments: { dev: environments.dev } })).toBe('dev')
    expect(environmentOf({})).toBeUndefined()
  })

  test('one that the config does not have is refused, with who asked for it', () => {
    const two = { environments, recordFrom: 'prod' }
    const asked = thrown(() => environmentOf(two, { FLOW_CONTRACT_ENV: 'Dev' }))
    expect(asked).toMatchObject({ code: 'environment-unknown', environment: 'Dev', known: ['dev', 'prod'] })
    expect(asked.message).toContain(
      'Unknown environment "Dev" (did you mean "dev"?) (from FLOW_CONTRACT_ENV). Known environments: dev, prod. ' +
        'Add it to "environments" in ',
    )
    expect(thrown(() => environmentOf(two, {}, 'test')).message).toContain('(from the environment option)')
    expect(thrown(() => environmentOf({}, {}, 'test')).message).toContain('No environments are configured')
  })

  test('where none is configured, the names of the files say which there are', () => {
    const from = folderWith({ 'flow-contracts/a.flow.json': contract, 'flow-contracts/a@dev.flow.json': contract })
    expect(openProject({ from, environment: 'dev' }, {}).environment).toBe('dev')
    expect(thrown(() => openProject({ from, environment: 'prod' }, {}))).toMatchObject({ known: ['dev'] })
  })
})
