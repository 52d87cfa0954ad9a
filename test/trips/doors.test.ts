import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { runCommand } from '../support/run-command.ts'

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>
  readonly dependencies: Readonly<Record<string, string>>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const require = createRequire(import.meta.url)
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest

// These need what a project may not have; those of a runner open inside it alone, as the trips of the matchers show.
const peerOf: Readonly<Record<string, string>> = {
  'flow-contract/generators': 'fast-check',
  'flow-contract/jest': '@jest/globals',
  'flow-contract/msw': 'msw',
  'flow-contract/nock': 'nock',
  'flow-contract/vitest': 'vitest',
}

const libraryDoors = Object.keys(manifest.exports)
  .filter((door) => !door.includes('*') && !door.endsWith('.json'))
  .map((door) => door.replace('.', 'flow-contract'))
  .filter((door) => peerOf[door] === undefined)

/** Runs one line of code in a new process, in the folder of a project, and gives what it printed. */
async function printed(type: 'module' | 'commonjs', code: string, folder = root): Promise<string> {
  const { stdout, stderr, exitCode } = await runCommand(process.execPath, [`--input-type=${type}`, '--eval', code], {
    folder,
  })
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  return stdout.trim()
}

/** A project with the built package and what it depends on, and no runner. */
function projectWithoutPeers(): string {
  const folder = folderWith()
  const own = join(folder, 'node_modules/flow-contract')
  mkdirSync(own, { recursive: true })
  cpSync(join(root, 'package.json'), join(own, 'package.json'))
  cpSync(join(root, 'dist'), join(own, 'dist'), { recursive: true })
  for (const name of Object.keys(manifest.dependencies))
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  return folder
}

describe('a library door', () => {
  test.each([...libraryDoors, 'flow-contract/generators', 'flow-contract/nock', 'flow-contract/msw'])(
    '%s opens by import and by require, to the same names',
    async (door) => {
      const names = 'process.stdout.write(Object.keys(opened).filter((name) => name !== "default").sort().join(" "))'
      const imported = await printed('module', `const opened = await import('${door}'); ${names}`)
      const required = await printed('commonjs', `const opened = require('${door}'); ${names}`)
      expect(imported).toMatch(/^\w+( \w+)*$/)
      expect(required).toBe(imported)
    },
  )

  test.each(libraryDoors)('%s opens where no runner is installed', async (door) => {
    const project = projectWithoutPeers()
    expect(await printed('module', `await import('${door}'); process.stdout.write('opened')`, project)).toBe('opened')
    expect(await printed('commonjs', `require('${door}'); process.stdout.write('opened')`, project)).toBe('opened')
  })

  test('an error has the same code in both formats, though its class is another', async () => {
    const code = `
      const required = (await import('node:module')).createRequire(process.cwd() + '/')('flow-contract')
      const { openContracts, FlowContractError } = await import('flow-contract')
      for (const open of [openContracts, required.openContracts])
        try { open({ from: 'src' }).get('onbording') } catch (error) { console.log(error.code, error instanceof FlowContractError) }`
    expect(await printed('module', code)).toBe('flow-unknown true\nflow-unknown false')
  })
})

describe('a door without its peer says so in one line', () => {
  test.each([
    ['module', 'flow-contract/generators'],
    ['commonjs', 'flow-contract/generators'],
    ['module', 'flow-contract/jest'],
    ['commonjs', 'flow-contract/jest'],
    ['module', 'flow-contract/msw'],
    ['commonjs', 'flow-contract/msw'],
    ['module', 'flow-contract/nock'],
    ['commonjs', 'flow-contract/nock'],
    ['module', 'flow-contract/vitest'],
  ] as const)('%s: %s', async (type, door) => {
    const tell = 'process.stdout.write([error.code, error.message].join(": "))'
    const code =
      type === 'module'
        ? `try { await import('${door}') } catch (error) { ${tell} }`
        : `try { require('${door}') } catch (error) { ${tell} }`
    expect(await printed(type, code, projectWithoutPeers())).toBe(
      `peer-missing: ${door} needs ${peerOf[door]}, which is not installed: npm install --save-dev ${peerOf[door]}`,
    )
  })

  test('a peer that is there, but refuses, speaks for itself', async () => {
    const code = "try { require('flow-contract/jest') } catch (error) { process.stdout.write(error.message) }"
    expect(await printed('commonjs', code)).toMatch(
      /^Do not import `@jest\/globals` outside of the Jest test environment/,
    )
  })
})

test('both formats in one Jest process share the opened projects, and take contracts of each other', async () => {
  const folder = folderWith({
    'flow-contract.config.json': {},
    'flow-contracts/onboarding.flow.json': readFileSync(
      join(import.meta.dirname, 'habits/flow-contracts/onboarding.flow.json'),
      'utf8',
    ),
  })
  const jest = join(dirname(require.resolve('jest/package.json')), 'bin/jest.js')
  const { output, exitCode } = await runCommand(process.execPath, ['--experimental-vm-modules', jest], {
    folder: join(import.meta.dirname, 'doors'),
    variables: {
      FLOW_CONTRACT_CONFIG: join(folder, 'flow-contract.config.json'),
      CONTRACTS_OF_THIS_RUN: join(folder, 'flow-contracts'),
    },
  })
  expect(output).toMatch(/Tests: +2 passed, 2 total/)
  expect(exitCode).toBe(0)
})
