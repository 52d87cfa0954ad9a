import { join } from 'node:path'
import { runCommand } from '../support/run-command.ts'
import { type Install, npmInstall, pnpmInstall, temporaryProject } from '../support/temporary-project.ts'
import type { Check, Project } from './project.ts'
import { nodeProgram, pnpmScript } from './tools.ts'

/** How one check came out; `problem` is undefined when it passed. */
export interface Outcome {
  readonly name: string
  readonly seconds: number
  readonly problem: string | undefined
}

/**
 * Makes the project in a folder with the tarball, runs its checks one after the other and reports each as it ends.
 * A project that cannot be installed is one failed outcome.
 * @param tarball The path of the packed package.
 */
export async function runProject(
  project: Project,
  folder: string,
  tarball: string,
  report: (outcome: Outcome) => void,
): Promise<void> {
  const installed = await timed(`${project.name}: install`, () => installProject(project, folder, tarball))
  report(installed)
  if (installed.problem !== undefined) return
  for (const check of project.checks) {
    report(await timed(`${project.name}: ${check.name}`, () => problemOf(check, folder)))
  }
}

async function installProject(project: Project, folder: string, tarball: string): Promise<undefined> {
  const strict = project.manager === 'strict-pnpm'
  const dependencies = { ...project.dependencies, 'flow-contract': `file:${tarball}` }
  const files = strict ? { ...project.files, '.npmrc': 'hoist=false\n' } : project.files
  const install: Install = strict ? pnpmInstall(await pnpmScript()) : npmInstall({ scripts: false })
  await temporaryProject(folder, { files, dependencies, type: project.type ?? 'commonjs' }, install)
}

async function problemOf(check: Check, folder: string): Promise<string | undefined> {
  const node = check.node === undefined ? process.execPath : await nodeProgram(check.node)
  const [script, ...parameters] = check.command
  const { exitCode, output } = await runCommand(node, [join(folder, script), ...parameters], {
    folder,
    ...(check.variables === undefined ? {} : { variables: check.variables }),
  })
  const exitIsRight = check.fails === true ? exitCode !== undefined && exitCode !== 0 : exitCode === 0
  const missing = (check.prints ?? []).filter((text) => !output.includes(text))
  if (exitIsRight && missing.length === 0) return undefined
  return [
    `exit code ${exitCode}, expected ${check.fails === true ? 'a failure' : '0'}`,
    ...missing.map((text) => `not printed: ${JSON.stringify(text)}`),
    ...output.trimEnd().split('\n').slice(-60),
  ].join('\n')
}

async function timed(name: string, work: () => Promise<string | undefined>): Promise<Outcome> {
  const start = performance.now()
  const problem = await work().catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
  return { name, problem, seconds: (performance.now() - start) / 1000 }
}
