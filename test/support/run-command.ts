import { spawn } from 'node:child_process'

/** What a finished command left: its exit code (undefined when a signal ended it) and its streams, each and as one text. */
export interface CommandResult {
  readonly exitCode: number | undefined
  readonly output: string
  readonly stdout: string
  readonly stderr: string
}

/** How a command is run. */
export interface CommandOptions {
  readonly folder: string
  /** Added to the environment of this process. */
  readonly variables?: Readonly<Record<string, string>>
  /** What the program reads; nothing if absent. */
  readonly input?: string | Uint8Array
  /** In milliseconds; the command is ended after that. Two minutes if absent. */
  readonly timeout?: number
}

/**
 * Runs a program to its end, in an environment that knows nothing of the run which surrounds it.
 * Rejects when the program cannot be started.
 */
export function runCommand(
  program: string,
  parameters: readonly string[],
  options: CommandOptions,
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: options.folder,
      env: { ...plainEnvironment(), ...options.variables },
      stdio: 'pipe',
      timeout: options.timeout ?? 120_000,
    })
    // Whoever refuses its input may be gone before all of it is written.
    child.stdin.on('error', () => {})
    child.stdin.end(options.input)
    let [output, stdout, stderr] = ['', '', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode: exitCode ?? undefined, output, stdout, stderr }))
  })
}

// What npm and the runners put into the environment of their children would change how npm and runners below behave.
const surroundings =
  /^(npm_(package|lifecycle)_|npm_config_local_prefix$|NODE_OPTIONS$|NODE_PATH$|NODE_ENV$|VITEST|JEST_|FORCE_COLOR$|FLOW_CONTRACT_|GENESYS)/

function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !surroundings.test(name))
  return { ...Object.fromEntries(kept), CI: '1', NO_COLOR: '1' }
}
