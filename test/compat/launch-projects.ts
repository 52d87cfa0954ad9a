import type { Check, NodeMajor, Project } from './project.ts'
import { readOwnFile } from './read-own-file.ts'

const own = (...names: string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, readOwnFile(`test/trips/launches/${name}`)]))

const suites = own(
  'concurrent-suite.cjs',
  'flow-contract.config.json',
  'flow-contracts/onboarding.flow.json',
  'guarded-suite.cjs',
  'msw-suite.cjs',
  'nock-suite.cjs',
  'service.cjs',
  'two-guards-suite.cjs',
)

const vitestFiles = {
  ...suites,
  ...own('concurrent.vitest.ts', 'guarded.vitest.ts', 'msw.vitest.ts', 'nock.vitest.ts', 'two-guards.vitest.ts'),
  ...own('vitest.config.ts', 'watched-setup.mjs'),
  'watch-order.mjs': readOwnFile('test/compat/suites/watch-order.mjs'),
}

const jestFiles = {
  ...suites,
  ...own('concurrent.jest.cjs', 'guarded.jest.cjs', 'nock.jest.cjs', 'two-guards.jest.cjs'),
  ...own('by-name.cjs', 'left-open-1.jest.cjs', 'left-open-2.jest.cjs', 'jest.config.cjs', 'watched-setup.cjs'),
  'watch-order.mjs': readOwnFile('test/compat/suites/watch-order.mjs'),
}

const programs = { vitest: ['node_modules/vitest/vitest.mjs', 'run'], jest: ['node_modules/jest/bin/jest.js'] } as const
const fix = 'Fix: move `customerId` out of `inputs` into `inputData`, as `Flow.customerId`'

function suite(runner: keyof typeof programs, name: string, node: NodeMajor, expected: Partial<Check>): Check {
  const [script, ...parameters] = programs[runner]
  return { name: `${name} on Node ${node}`, command: [script, ...parameters, name], node, ...expected }
}

/** The suites of a team, watched; a service that swallows its refusals; concurrent tests. */
function suitesIn(runner: keyof typeof programs, node: NodeMajor, mocks: readonly ('nock' | 'msw')[]): Check[] {
  const counts = { nock: '20 passed', msw: '10 passed' }
  return [
    ...mocks.map((mock) => suite(runner, mock, node, { variables: { WATCHED: '1' }, prints: [counts[mock]] })),
    suite(runner, 'guarded', node, { fails: true, prints: ['5 failed', '15 passed', fix] }),
    suite(runner, 'two-guards', node, { variables: { WATCHED: '1' }, fails: true, prints: ['5 failed', '5 passed'] }),
    suite(runner, 'concurrent', node, { fails: true, prints: [fix] }),
  ]
}

/** A watch that one test file left open, and the next file of the same process. */
function leftOpen(node: NodeMajor): Check {
  return {
    name: `a watch left open, on Node ${node}`,
    command: [...programs.jest, '--runInBand', '--testSequencer', './by-name.cjs', 'left-open'],
    node,
    prints: ['6 passed'],
  }
}

/** The watch before the mock and after it, and what is left when it ends. */
function orders(node: NodeMajor, mocks: readonly ('nock' | 'msw')[]): Check[] {
  return mocks.flatMap((mock) =>
    ['watch-first', 'mock-first'].map((order) => ({
      name: `${mock}, ${order}, on Node ${node}`,
      command: ['watch-order.mjs', mock, order] as const,
      node,
      prints: ['answered 422 422 422 422, heard 4\n'.repeat(2)],
    })),
  )
}

const both = ['nock', 'msw'] as const

/** The watch of launches over every mock that is told to work, in both runners. */
export const launchProjects: readonly Project[] = [
  {
    name: 'launches: vitest 3.2, nock 14, msw 2',
    manager: 'npm',
    dependencies: { vitest: '3.2', nock: '14', msw: '2', axios: '1' },
    files: vitestFiles,
    checks: [...suitesIn('vitest', 20, both), ...orders(20, both), ...orders(22, both)],
  },
  {
    name: 'launches: vitest 4, nock 14.0.0, msw 2.0.0',
    manager: 'npm',
    dependencies: { vitest: '4', nock: '14.0.0', msw: '2.0.0', axios: '1' },
    files: vitestFiles,
    checks: [...suitesIn('vitest', 20, both), ...orders(20, both)],
  },
  {
    name: 'launches: vitest 5, nock 15, msw 3',
    manager: 'npm',
    type: 'module',
    dependencies: { vitest: '5', nock: '15', msw: '3', axios: '1' },
    files: vitestFiles,
    checks: [...suitesIn('vitest', 24, both), ...orders(24, both), ...orders(26, both)],
  },
  {
    name: 'launches: jest 29, nock 14, msw 2.10',
    manager: 'npm',
    dependencies: { jest: '29', nock: '14', msw: '2.10', axios: '1' },
    files: jestFiles,
    checks: [...suitesIn('jest', 20, ['nock']), leftOpen(20)],
  },
  {
    name: 'launches: jest 30, nock 14, msw 2.10',
    manager: 'npm',
    dependencies: { jest: '30', nock: '14', msw: '2.10', axios: '1' },
    files: jestFiles,
    checks: [...suitesIn('jest', 22, ['nock']), leftOpen(22), ...orders(24, both)],
  },
]
