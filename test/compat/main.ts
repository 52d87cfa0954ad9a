import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packedTarball } from '../support/packed-tarball.ts'
import { doorProjects } from './door-projects.ts'
import { jestProjects } from './jest-projects.ts'
import { launchProjects } from './launch-projects.ts'
import { mountProjects } from './mount-projects.ts'
import type { Project } from './project.ts'
import { type Outcome, runProject } from './run-project.ts'
import { vitestProjects } from './vitest-projects.ts'

const parallelProjects = 2

const { values } = parseArgs({ options: { only: { type: 'string' }, keep: { type: 'boolean', default: false } } })
const projects = selected(
  [...vitestProjects, ...jestProjects, ...mountProjects, ...launchProjects, ...doorProjects],
  values.only,
)
const folder = await realpath(await mkdtemp(join(tmpdir(), 'flow-contract-compat-')))
const outcomes: Outcome[] = []

try {
  const tarball = await packedTarball(folder)
  const waiting = projects.map((project, index) => ({ project, folder: join(folder, `project-${index}`) }))
  await Promise.all(Array.from({ length: parallelProjects }, () => work(waiting, tarball)))
} finally {
  if (!values.keep) await rm(folder, { recursive: true, force: true })
}

const failed = outcomes.filter(({ problem }) => problem !== undefined).length
print(`${outcomes.length - failed} passed, ${failed} failed`)
process.exitCode = failed > 0 || outcomes.length === 0 ? 1 : 0

async function work(waiting: { project: Project; folder: string }[], tarball: string): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    await runProject(next.project, next.folder, tarball, report)
    if (!values.keep) await rm(next.folder, { recursive: true, force: true })
  }
}

function report(outcome: Outcome): void {
  outcomes.push(outcome)
  print(`${outcome.problem === undefined ? 'ok  ' : 'FAIL'} ${outcome.name} (${outcome.seconds.toFixed(1)} s)`)
  if (outcome.problem !== undefined) print(outcome.problem.replaceAll(/^/gm, '     '))
}

/** The projects with only the checks whose `project: check` matches the pattern; all without one. */
function selected(all: readonly Project[], pattern: string | undefined): Project[] {
  const wanted = new RegExp(pattern ?? '')
  return all
    .map((project) => ({
      ...project,
      checks: project.checks.filter((check) => wanted.test(`${project.name}: ${check.name}`)),
    }))
    .filter((project) => project.checks.length > 0)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
