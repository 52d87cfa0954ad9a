import type { Check, NodeMajor, Project } from './project.ts'
import { readmeFlow, readmeImport, readmeTest, readmeVitestSetUp } from './readme.ts'
import { accepts, inADom, refusals, refuses, suiteProject } from './suites.ts'
import { typeTests } from './type-checks.ts'

const header = `
import { expect, test, vi } from 'vitest'
import { matchingFlowInputs, matchingFlowLaunch } from 'flow-contract/vitest'
const mock = () => vi.fn()
`

const files = {
  'vitest.config.ts': `import { defineConfig } from 'vitest/config'\nexport default defineConfig({ test: { ${readmeVitestSetUp} } })\n`,
  [readmeFlow.path]: readmeFlow.text,
  'readme.test.ts': readmeTest,
  ...suiteProject,
  'suites/accepts.test.js': header + accepts,
  'suites/refuses.test.js': header + refuses,
}

const domFiles = {
  'suites/jsdom.test.js': `// @vitest-environment jsdom\n${header}${accepts}${inADom}`,
  'suites/happy-dom.test.js': `// @vitest-environment happy-dom\n${header}${accepts}${inADom}`,
}

function run(name: string, file: string, node: NodeMajor): Check {
  return { name: `${name} on Node ${node}`, command: ['node_modules/vitest/vitest.mjs', 'run', file], node }
}

function runRefuses(node: NodeMajor): Check {
  return { ...run('refuses', 'suites/refuses', node), fails: true, prints: refusals }
}

/** README's import and example, and the suites, on one Node. */
function allRuns(node: NodeMajor): Check[] {
  return [
    { ...readmeImport, node },
    run("README's example", 'readme', node),
    run('accepts', 'suites/accepts', node),
    runRefuses(node),
  ]
}

function domRuns(node: NodeMajor): Check[] {
  return [run('jsdom', 'suites/jsdom', node), run('happy-dom', 'suites/happy-dom', node)]
}

const types32 = typeTests([{ runners: ['vitest'], compilers: ['typescript-5.9', 'typescript-5.5'] }])
const types4 = typeTests([
  { runners: ['vitest'], compilers: ['typescript-5.9', 'typescript-6', 'typescript-7'] },
  { runners: ['vitest'], compilers: ['typescript-7'], moduleResolution: 'Bundler' },
])
const types5 = typeTests([{ runners: ['vitest'], compilers: ['typescript-7', 'typescript-5.9'] }])
const typesStrict = typeTests([{ runners: ['vitest'], compilers: ['typescript-7'] }])

/** Vitest 3.2, 4 and 5 on the Nodes that each takes. */
export const vitestProjects: readonly Project[] = [
  {
    name: 'vitest 3.2',
    manager: 'npm',
    dependencies: { vitest: '3.2', jsdom: '26', 'happy-dom': '20' },
    files: { ...files, ...domFiles },
    checks: [...allRuns(20), ...domRuns(20)],
  },
  {
    // Apart from the DOMs, whose types Vitest 3.2 looks at and which do not compile without skipLibCheck.
    name: 'vitest 3.2, types',
    manager: 'npm',
    dependencies: { vitest: '3.2', ...types32.dependencies },
    files: types32.files,
    checks: types32.checks,
  },
  {
    name: 'vitest 4',
    manager: 'npm',
    dependencies: { vitest: '4', jsdom: '26', 'happy-dom': '20', ...types4.dependencies },
    files: { ...files, ...domFiles, ...types4.files },
    checks: [...allRuns(20), ...domRuns(20), run('accepts', 'suites/accepts', 24), ...types4.checks],
  },
  {
    name: 'vitest 5',
    manager: 'npm',
    type: 'module',
    dependencies: { vitest: '5', jsdom: '31', 'happy-dom': '21', ...types5.dependencies, '@types/node': '22' },
    files: { ...files, ...domFiles, ...types5.files },
    checks: [...allRuns(22), ...domRuns(22), run('accepts', 'suites/accepts', 26), runRefuses(26), ...types5.checks],
  },
  {
    name: 'vitest 4, strict pnpm',
    manager: 'strict-pnpm',
    dependencies: { vitest: '4', ...typesStrict.dependencies },
    files: { ...files, ...typesStrict.files },
    checks: [...allRuns(22), ...typesStrict.checks],
  },
]
