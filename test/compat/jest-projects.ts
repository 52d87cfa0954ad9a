import type { Check, NodeMajor, Project } from './project.ts'
import { readmeFlow, readmeImport, readmeJestSetUp, readmeTest } from './readme.ts'
import { accepts, inADom, refusals, refuses, suiteProject } from './suites.ts'
import { typeTests } from './type-checks.ts'

const commonjsHeader = `
const { matchingFlowInputs, matchingFlowLaunch } = require('flow-contract/jest')
const mock = () => jest.fn()
`
const esmHeader = `
import { expect, jest, test } from '@jest/globals'
import { matchingFlowInputs, matchingFlowLaunch } from 'flow-contract/jest'
const mock = () => jest.fn()
`

// README's test is Vitest's; under Jest it is the same but for the line that names the runner.
const vitestImport = /^import .* from 'vitest'\n/

const files = {
  'jest.config.cjs': `module.exports = { ${readmeJestSetUp}, testMatch: ['**/*.test.{cjs,mjs}'] }\n`,
  [readmeFlow.path]: readmeFlow.text,
  'readme.test.cjs': readmeTest.replace(vitestImport, ''),
  'readme.test.mjs': readmeTest.replace(vitestImport, "import { expect, test } from '@jest/globals'\n"),
  ...suiteProject,
  'suites/accepts.test.cjs': commonjsHeader + accepts,
  'suites/refuses.test.cjs': commonjsHeader + refuses,
  'suites/accepts.test.mjs': esmHeader + accepts,
  'suites/refuses.test.mjs': esmHeader + refuses,
}

const domFiles = {
  'suites/jsdom.test.cjs': `/** @jest-environment jsdom */\n${commonjsHeader}${accepts}${inADom}`,
  'suites/happy-dom.test.cjs': `/** @jest-environment @happy-dom/jest-environment */\n${commonjsHeader}${accepts}${inADom}`,
}

type System = 'commonjs' | 'esm'

function run(name: string, path: string, system: System, node: NodeMajor): Check {
  const file = `${path}.test.${system === 'esm' ? 'mjs' : 'cjs'}`
  return {
    name: `${name}, ${system}, on Node ${node}`,
    command: ['node_modules/jest/bin/jest.js', file],
    node,
    variables: system === 'esm' ? { NODE_OPTIONS: '--experimental-vm-modules' } : {},
  }
}

/** README's example and the suites in one module system, on one Node. */
function allRuns(system: System, node: NodeMajor): Check[] {
  return [
    run("README's example", 'readme', system, node),
    run('accepts', 'suites/accepts', system, node),
    { ...run('refuses', 'suites/refuses', system, node), fails: true, prints: refusals },
  ]
}

function domRuns(node: NodeMajor): Check[] {
  return [run('jsdom', 'suites/jsdom', 'commonjs', node), run('happy-dom', 'suites/happy-dom', 'commonjs', node)]
}

const globalsTypes = typeTests([
  { runners: ['jest-globals'], compilers: ['typescript-5.9', 'typescript-5.5', 'typescript-7'] },
  { runners: ['jest-globals'], compilers: ['typescript-7'], commonjs: true },
])
const globalExpectTypes = typeTests([
  { runners: ['types-jest'], compilers: ['typescript-5.9', 'typescript-6'] },
  { runners: ['types-jest'], compilers: ['typescript-7'], commonjs: true },
])
const strictGlobalsTypes = typeTests([{ runners: ['jest-globals'], compilers: ['typescript-7'] }])
const strictGlobalExpectTypes = typeTests([{ runners: ['types-jest'], compilers: ['typescript-7'] }])
const bothRunnersTypes = typeTests([
  {
    runners: ['vitest', 'jest-globals'],
    compilers: ['typescript-5.9', 'typescript-5.5', 'typescript-6', 'typescript-7'],
  },
  { runners: ['vitest', 'types-jest'], compilers: ['typescript-7'] },
])

function runProject(major: '29' | '30', checks: readonly Check[]): Project {
  return {
    name: `jest ${major}`,
    manager: 'npm',
    dependencies: {
      jest: major,
      '@jest/globals': major,
      'jest-environment-jsdom': major,
      '@happy-dom/jest-environment': '20',
      ...globalsTypes.dependencies,
    },
    files: { ...files, ...domFiles, ...globalsTypes.files },
    checks: [readmeImport, ...checks, ...globalsTypes.checks],
  }
}

function globalExpectProject(major: '29' | '30'): Project {
  return {
    name: `@types/jest ${major}`,
    manager: 'npm',
    dependencies: { '@types/jest': major, ...globalExpectTypes.dependencies },
    files: globalExpectTypes.files,
    checks: globalExpectTypes.checks,
  }
}

/** Jest 29 and 30 with CommonJS and ESM tests, strict pnpm, the global `expect`, and both runners in one program. */
export const jestProjects: readonly Project[] = [
  runProject('29', [...allRuns('commonjs', 20), ...allRuns('esm', 20), ...domRuns(20)]),
  runProject('30', [
    ...allRuns('commonjs', 22),
    ...allRuns('esm', 24),
    ...domRuns(22),
    run('accepts', 'suites/accepts', 'commonjs', 26),
  ]),
  {
    // As Jest's own pages have it: jest and @types/jest, and nothing that would bring @jest/globals within reach.
    name: 'jest 30, strict pnpm',
    manager: 'strict-pnpm',
    dependencies: { jest: '30', '@types/jest': '30', ...strictGlobalExpectTypes.dependencies },
    files: { ...files, ...strictGlobalExpectTypes.files },
    checks: [readmeImport, ...allRuns('commonjs', 22), ...allRuns('esm', 22), ...strictGlobalExpectTypes.checks],
  },
  {
    name: '@jest/globals 30, strict pnpm',
    manager: 'strict-pnpm',
    dependencies: { '@jest/globals': '30', ...strictGlobalsTypes.dependencies },
    files: strictGlobalsTypes.files,
    checks: strictGlobalsTypes.checks,
  },
  globalExpectProject('29'),
  globalExpectProject('30'),
  {
    name: 'vitest and jest',
    manager: 'npm',
    dependencies: { vitest: '4', '@jest/globals': '30', '@types/jest': '30', ...bothRunnersTypes.dependencies },
    files: bothRunnersTypes.files,
    checks: bothRunnersTypes.checks,
  },
]
