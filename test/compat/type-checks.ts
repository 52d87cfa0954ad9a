import type { Check, Project } from './project.ts'
import { readOwnFile } from './read-own-file.ts'

type Runner = 'vitest' | 'jest-globals' | 'types-jest'

/** The TypeScript releases that are promised, as aliases that stand side by side in one project. */
const compilers = {
  'typescript-5.5': 'npm:typescript@5.5',
  'typescript-5.9': 'npm:typescript@5.9',
  'typescript-6': 'npm:typescript@6',
  'typescript-7': 'npm:typescript@7',
}
type Compiler = keyof typeof compilers

/** How a program of the type tests is compiled. */
interface Program {
  /** The runners whose doors are in the one program. */
  readonly runners: readonly Runner[]
  /** The first one checks the declaration files themselves too: `skipLibCheck` on and off. */
  readonly compilers: readonly [Compiler, ...Compiler[]]
  readonly moduleResolution?: 'NodeNext' | 'Bundler'
  /** Compiled as CommonJS, so that the doors' CommonJS types are read. */
  readonly commonjs?: boolean
}

/** What a project needs for its type tests: what it depends on, files, and the checks. */
export type TypeTests = Pick<Project, 'dependencies' | 'files' | 'checks'>

/** Type tests for these programs, and the proof that they can fail. */
export function typeTests(programs: readonly Program[]): TypeTests {
  const named = programs.map((program) => ({ ...program, folder: `types-${nameOf(program)}` }))
  const used = [...new Set(programs.flatMap((program) => program.compilers))]
  return {
    dependencies: {
      '@types/node': '20',
      ...Object.fromEntries(used.map((compiler) => [compiler, compilers[compiler]])),
    },
    files: Object.assign({}, ...named.map(filesOf)) as Record<string, string>,
    checks: [...named.flatMap(compileChecks), ...named.slice(0, 1).map(failingCheck)],
  }
}

interface NamedProgram extends Program {
  readonly folder: string
}

function nameOf({ runners, moduleResolution, commonjs }: Program): string {
  return [
    ...runners,
    ...(commonjs === true ? ['commonjs'] : []),
    ...(moduleResolution === 'Bundler' ? ['bundler'] : []),
  ].join('-')
}

function filesOf(program: NamedProgram): Record<string, string> {
  const files: Record<string, string> = {
    'package.json': JSON.stringify({ type: program.commonjs === true ? 'commonjs' : 'module' }),
    'tsconfig.json': JSON.stringify(configOf(program)),
    'tsconfig.failing.json': JSON.stringify({
      extends: './tsconfig.json',
      include: [],
      files: [`${program.runners[0]}/must-not-compile.ts`],
    }),
  }
  for (const runner of program.runners) {
    files[`${runner}/runner.ts`] = readOwnFile(`test/types/runners/${runner}.ts`)
    files[`${runner}/matchers.ts`] = readOwnFile('test/types/matchers.ts')
    files[`${runner}/must-not-compile.ts`] = readOwnFile('test/types/must-not-compile.ts')
  }
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${program.folder}/${path}`, text]))
}

function configOf({ runners, moduleResolution = 'NodeNext' }: Program): unknown {
  return {
    compilerOptions: {
      target: 'ES2022',
      module: moduleResolution === 'NodeNext' ? 'NodeNext' : 'ESNext',
      moduleResolution,
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      types: ['node', ...(runners.includes('types-jest') ? ['jest'] : [])],
    },
    include: ['*/runner.ts', '*/matchers.ts'],
  }
}

function compileChecks(program: NamedProgram): Check[] {
  return program.compilers.flatMap((compiler, index) =>
    (index === 0 ? [true, false] : [true]).map((skipLibCheck) => ({
      name: `${nameOf(program)} ${compiler}${skipLibCheck ? '' : ' without skipLibCheck'}`,
      command: tsc(compiler, `${program.folder}/tsconfig.json`, skipLibCheck),
    })),
  )
}

/** Each wrong line of must-not-compile.ts must be named by the compiler. */
function failingCheck(program: NamedProgram): Check {
  const lines = readOwnFile('test/types/must-not-compile.ts').split('\n')
  const wrong = lines.flatMap((line, index) => (/^(expect|matching)/.test(line) ? [index + 1] : []))
  return {
    name: `${nameOf(program)} wrong arguments do not compile`,
    command: tsc(program.compilers[0], `${program.folder}/tsconfig.failing.json`, true),
    fails: true,
    prints: wrong.map((line) => `must-not-compile.ts(${line},`),
  }
}

function tsc(compiler: Compiler, project: string, skipLibCheck: boolean): Check['command'] {
  return [
    `node_modules/${compiler}/bin/tsc`,
    '--pretty',
    'false',
    '-p',
    project,
    '--skipLibCheck',
    String(skipLibCheck),
  ]
}
