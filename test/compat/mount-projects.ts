import type { Check, NodeMajor, Project } from './project.ts'
import { readOwnFile } from './read-own-file.ts'

const trip = (name: string): Readonly<Record<string, string>> => ({ [name]: readOwnFile(`test/trips/mounts/${name}`) })

const files = {
  ...trip('clients.cjs'),
  ...trip('conversation.cjs'),
  ...trip('flow-contract.config.json'),
  ...trip('flow-contracts/onboarding.flow.json'),
}

const vitestFiles = {
  ...files,
  ...trip('vitest.config.ts'),
  ...trip('got-client.mjs'),
  ...trip('nock.vitest.ts'),
  ...trip('msw.vitest.ts'),
  'undici.mjs': readOwnFile('test/compat/suites/undici.mjs'),
}

const jestFiles = {
  ...files,
  'jest.config.cjs': "module.exports = { testMatch: ['**/*.jest.cjs'] }\n",
  ...trip('nock.jest.cjs'),
  ...trip('msw.jest.cjs'),
}

const clients = { axios: '1', 'purecloud-platform-client-v2': '262' }
const esmClients = { ...clients, got: '14', undici: '7' }
const mocks = ['nock', 'msw'] as const

/** Both mounts, asked by every client. */
function inVitest(node: NodeMajor): Check[] {
  return mocks.map((mock) => ({
    name: `${mock} on Node ${node}`,
    command: ['node_modules/vitest/vitest.mjs', 'run', `${mock}.vitest.ts`],
    node,
    prints: ['7 passed'],
  }))
}

/** Whether undici's own package is answered by a mock, as docs/mocks.md tells. */
function undici(node: NodeMajor, mock: (typeof mocks)[number], answer: string): Check {
  return {
    name: `undici and ${mock} on Node ${node}`,
    command: ['undici.mjs', mock],
    node,
    prints: [`${answer}\n`.repeat(2)],
  }
}

function inJest(node: NodeMajor, variables: Readonly<Record<string, string>> = {}): Check[] {
  return mocks.map((mock) => ({
    name: `${mock} on Node ${node}`,
    command: ['node_modules/jest/bin/jest.js', `${mock}.jest.cjs`],
    node,
    variables,
    prints: ['6 passed'],
  }))
}

/** What Jest says of mocks that are ES modules alone. */
function refused(node: NodeMajor): Check[] {
  return mocks.map((mock) => ({
    name: `${mock} is refused in clear words on Node ${node}`,
    command: ['node_modules/jest/bin/jest.js', `${mock}.jest.cjs`],
    node,
    fails: true,
    prints: [`flow-contract/${mock} needs ${mock}, whose installed version`, 'NODE_OPTIONS=--experimental-vm-modules'],
  }))
}

const withFlag = { NODE_OPTIONS: '--experimental-vm-modules' }

const serviceFiles = [
  'flow-contract.config.json',
  'flow-contracts/onboarding.flow.json',
  'jest.config.cjs',
  'onboarding-service.cjs',
  'onboarding-service.test.cjs',
  'onboarding-service.test.ts',
  'vitest.config.mts',
]

/** nock 14 and 15 and MSW 2 and 3 below the emulator, in both runners. */
export const mountProjects: readonly Project[] = [
  {
    name: 'mounts: the service of the examples',
    manager: 'npm',
    dependencies: { vitest: '4', jest: '30', nock: '14', 'purecloud-platform-client-v2': '262' },
    files: Object.fromEntries(serviceFiles.map((name) => [name, readOwnFile(`examples/service/${name}`)])),
    checks: [
      { name: 'Vitest', command: ['node_modules/vitest/vitest.mjs', 'run'], node: 20, prints: ['3 passed'] },
      { name: 'Jest', command: ['node_modules/jest/bin/jest.js'], node: 20, prints: ['3 passed'] },
    ],
  },
  {
    name: 'mounts: vitest 3.2, nock 14, msw 2',
    manager: 'npm',
    dependencies: { vitest: '3.2', nock: '14', msw: '2', ...esmClients },
    files: vitestFiles,
    checks: [...inVitest(20), ...inVitest(22)],
  },
  {
    name: 'mounts: vitest 3.2, nock 15, msw 3',
    manager: 'npm',
    type: 'module',
    dependencies: { vitest: '3.2', nock: '15', msw: '3', ...esmClients },
    files: vitestFiles,
    checks: inVitest(24),
  },
  {
    name: 'mounts: vitest 4, nock 14, msw 2',
    manager: 'npm',
    dependencies: { vitest: '4', nock: '14', msw: '2', ...esmClients },
    files: vitestFiles,
    checks: [
      ...inVitest(20),
      ...inVitest(24),
      undici(20, 'nock', 'went past the mock'),
      undici(20, 'msw', 'went past the mock'),
    ],
  },
  {
    name: 'mounts: vitest 4, nock 14.0.0, msw 2.0.0',
    manager: 'npm',
    dependencies: { vitest: '4', nock: '14.0.0', msw: '2.0.0', ...esmClients },
    files: vitestFiles,
    checks: inVitest(20),
  },
  {
    name: 'mounts: vitest 5, nock 15, msw 3',
    manager: 'npm',
    type: 'module',
    dependencies: { vitest: '5', nock: '15', msw: '3', ...esmClients },
    files: vitestFiles,
    checks: [
      ...inVitest(24),
      ...inVitest(26),
      undici(24, 'nock', 'answered by the mock'),
      undici(24, 'msw', 'went past the mock'),
    ],
  },
  {
    name: 'mounts: jest 29, nock 14, msw 2.10',
    manager: 'npm',
    dependencies: { jest: '29', nock: '14', msw: '2.10', ...clients },
    files: jestFiles,
    checks: inJest(20),
  },
  {
    name: 'mounts: jest 30, nock 14, msw 2.10',
    manager: 'npm',
    dependencies: { jest: '30', nock: '14', msw: '2.10', ...clients },
    files: jestFiles,
    checks: [...inJest(20), ...inJest(24)],
  },
  {
    name: 'mounts: jest 30, nock 15, msw 3',
    manager: 'npm',
    dependencies: { jest: '30', nock: '15', msw: '3', ...clients },
    files: jestFiles,
    checks: [...inJest(24, withFlag), ...refused(24), ...refused(22)],
  },
  {
    name: 'mounts: jest 29, nock 15, msw 3',
    manager: 'npm',
    dependencies: { jest: '29', nock: '15', msw: '3', ...clients },
    files: jestFiles,
    checks: refused(22),
  },
]
