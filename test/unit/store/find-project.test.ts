import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { findProject } from '../../../src/store/find-project.ts'
import { folderWith } from '../../support/folder.ts'

const config = 'flow-contract.config.json'

describe('the project of a file', () => {
  test('is the one of the nearest config upward', () => {
    const folder = folderWith({
      [config]: {},
      [`services/billing/${config}`]: {},
      'services/billing/test/a.test.ts': '',
    })
    const billing = { root: join(folder, 'services/billing'), configFile: join(folder, 'services/billing', config) }
    expect(findProject(join(folder, 'services/billing/test/a.test.ts'))).toEqual(billing)
    expect(findProject(join(folder, 'services/billing'))).toEqual(billing)
    expect(findProject(pathToFileURL(join(folder, 'services/billing/test/a.test.ts')).href)).toEqual(billing)
    expect(findProject(join(folder, 'services/shipping/not/yet/there.ts'))).toEqual({
      root: folder,
      configFile: join(folder, config),
    })
  })

  test('is the one of the nearest folder of contracts where there is no config', () => {
    const folder = folderWith({ 'flow-contracts/a.flow.json': '', 'service/flow-contracts/a.flow.json': '' })
    expect(findProject(join(folder, 'service/test/a.test.ts'))).toEqual({ root: join(folder, 'service') })
    expect(findProject(join(folder, 'test/a.test.ts'))).toEqual({ root: folder })
  })

  test('is the one of the config even where contracts lie nearer: the config may keep them there', () => {
    const folder = folderWith({
      [config]: { contracts: 'test/flow-contracts' },
      'test/flow-contracts/a.flow.json': '',
      'test/a.test.ts': '',
    })
    expect(findProject(join(folder, 'test/a.test.ts'))).toEqual({ root: folder, configFile: join(folder, config) })
  })

  test('is not made of a folder called like the config, or a file called like the folder', () => {
    const folder = folderWith({
      'flow-contracts/a.flow.json': '',
      [`inner/${config}/a`]: '',
      'inner/flow-contracts': '',
    })
    expect(findProject(join(folder, 'inner'))).toEqual({ root: folder })
  })

  test('may lie behind a link', () => {
    const folder = folderWith({ 'real/shared.json': '{}' })
    mkdirSync(join(folder, 'project'))
    symlinkSync('../real/shared.json', join(folder, 'project', config))
    expect(findProject(join(folder, 'project'))).toEqual({
      root: join(folder, 'project'),
      configFile: join(folder, 'project', config),
    })
    symlinkSync('gone.json', join(folder, 'real', config))
    expect(findProject(join(folder, 'real'))).toBeUndefined()
    writeFileSync(join(folder, 'real/gone.json'), '{}')
    expect(findProject(join(folder, 'real'))).toMatchObject({ root: join(folder, 'real') })
  })

  test('is none when there is nothing up to the root', () => {
    expect(findProject(folderWith())).toBeUndefined()
    expect(findProject('/')).toBeUndefined()
  })
})
