import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runCommand } from './run-command.ts'

/** Installs the dependencies of the project in this folder. Rejects with the package manager's output. */
export type Install = (folder: string) => Promise<void>

/** What a new project consists of. */
export interface ProjectParts {
  /** By path in the project; `package.json` is made. */
  readonly files: Readonly<Record<string, string>>
  /** Versions, or `file:` addresses, by package name. */
  readonly dependencies: Readonly<Record<string, string>>
  readonly type?: 'module' | 'commonjs'
}

/** Makes a project in a folder that need not exist: its files, and what it depends on. Rejects as `install` does. */
export async function temporaryProject(folder: string, parts: ProjectParts, install: Install): Promise<void> {
  const manifest = {
    name: 'new-project',
    private: true,
    type: parts.type ?? 'commonjs',
    devDependencies: parts.dependencies,
  }
  const files = { ...parts.files, 'package.json': JSON.stringify(manifest, undefined, 2) }
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  await install(folder)
}

/** Installs with npm, from its cache where that has the package. Scripts run only where a package needs them. */
export function npmInstall(options: { scripts: boolean }): Install {
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']
  return installWith('npm', ['install', ...flags, ...(options.scripts ? [] : ['--ignore-scripts'])])
}

/** Installs with this pnpm; a `.npmrc` among the project's files says how strictly. */
export function pnpmInstall(pnpm: string): Install {
  return installWith(process.execPath, [
    pnpm,
    'install',
    '--prefer-offline',
    '--ignore-scripts',
    '--no-frozen-lockfile',
  ])
}

function installWith(program: string, parameters: readonly string[]): Install {
  return async (folder) => {
    const { exitCode, output } = await runCommand(program, parameters, { folder, timeout: 300_000 })
    if (exitCode !== 0) throw new Error(`The install failed (exit code ${exitCode}):\n${output}`)
  }
}
