#!/usr/bin/env node
import { createRequire } from 'node:module'
import { Command, CommanderError } from 'commander'
import type { CheckOptions } from './commands/check.ts'
import type { EmulateOptions } from './commands/emulate.ts'
import type { ExplainOptions } from './commands/explain.ts'
import type { ImportOptions } from './commands/import.ts'
import type { RecordCommandOptions } from './commands/record.ts'
import { toldError } from './report/error-text.ts'
import { paintLine } from './report/paint-line.ts'
import { usageText } from './report/usage-text.ts'

/** What a command found. Exit code 1: a contract is broken. What cannot be carried out is thrown, and ends in 2. */
interface Outcome {
  readonly result: unknown
  readonly lines: readonly string[]
  readonly exitCode: 0 | 1
}

type RecordFlags = Pick<RecordCommandOptions, 'all' | 'env' | 'acceptEmpty' | 'dryRun' | 'config'>
type ImportFlags = Pick<ImportOptions, 'key' | 'name' | 'force' | 'dryRun'> & Pick<CheckOptions, 'env' | 'config'>
type CheckFlags = Pick<CheckOptions, 'env' | 'config'>
type EmulateFlags = Pick<EmulateOptions, 'port' | 'host' | 'silentDrops' | 'latency' | 'env' | 'config'>
type ExplainFlags = Pick<ExplainOptions, 'flow' | 'error' | 'env' | 'config'>

const isJson = process.argv.includes('--json')
const { version } = createRequire(import.meta.url)('../package.json') as { version: string }

const program = new Command('flow-contract')
  .description('Contract tests for the inputs of Genesys Cloud Architect flows.')
  .version(version, '--version', 'print the version')
  .helpOption('--help', 'print this help')
  // Errors are told in one place, at the end.
  .configureOutput({ outputError: () => {} })
  .exitOverride()
  .addHelpText(
    'after',
    `${examples('import flows/onboarding.yaml', 'record onboarding', 'check', 'explain body.json --flow onboarding', 'emulate')}

Exit codes: 0 well; 1 a contract is broken; 2 the command could not be carried out.`,
  )

command('record [flows...]', 'read flows, by key, id or exact name, from the live API into contract files')
  .option('--all', 'every flow of the organisation')
  .option('--env <name>', 'the environment to record; what the config records from if absent')
  .option('--accept-empty', 'let a flow that shows no schema replace a known contract')
  .option('--dry-run', 'tell what would be done, and write nothing')
  .addHelpText(
    'after',
    `${examples('record "Customer Onboarding"', 'record --env prod', 'record --all --dry-run')}

Sign in with GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET, or GENESYS_ACCESS_TOKEN. The region is the config's, or
GENESYS_REGION. One permission is needed: architect:flow:view.`,
  )
  .action((flows: readonly string[], flags: RecordFlags) =>
    run(async () => {
      const { record } = await import('./commands/record.ts')
      const { recordText } = await import('./report/record-text.ts')
      const result = await record({ ...flags, flows })
      return { result, lines: recordText(result), exitCode: 0 }
    }),
  )

command('import <files...>', "read flows from their authors' files, Archy YAML or .i3WorkFlow, into contract files")
  .option('--key <key>', 'the flow key; found by the name if absent')
  .option('--name <name>', "the flow's name, where the file leaves it to a template")
  .option('--env <name>', 'write the contract file of this environment alone')
  .option('--force', 'replace what was recorded from the live API or written by hand')
  .option('--dry-run', 'tell what would be done, and write nothing')
  .addHelpText('after', examples('import flows/*.yaml', 'import flows/onboarding.yaml --key onboarding'))
  .action((files: readonly string[], { config, env, ...flags }: ImportFlags) =>
    run(async () => {
      const { importFiles } = await import('./commands/import.ts')
      const { importText } = await import('./report/import-text.ts')
      const { openProject } = await import('./store/project.ts')
      const environment = env === undefined ? {} : { environment: env }
      const project = openProject({ ...environment, ...(config === undefined ? {} : { config }) })
      const result = await importFiles({ ...flags, ...environment, files, project })
      const disagrees = result.flows.some(({ outcome }) => outcome === 'kept')
      return { result, lines: importText(result), exitCode: disagrees ? 1 : 0 }
    }),
  )

command('check [flows...]', 'check, offline, that contract files, config and records agree')
  .option('--env <name>', 'the environment whose contracts count; what the config records from if absent')
  .addHelpText('after', examples('check', 'check onboarding --env dev', 'check --json'))
  .action((flows: readonly string[], flags: CheckFlags) =>
    run(async () => {
      const { check } = await import('./commands/check.ts')
      const { checkText } = await import('./report/check-text.ts')
      const result = check({ ...flags, flows })
      return { result, lines: checkText(result), exitCode: result.passed ? 0 : 1 }
    }),
  )

command(
  'explain [file]',
  "say why a launch fails: what is wrong with the payload, and what the platform's answer means",
)
  .option('--flow <flow>', "the flow's key, id or exact name; found by the flowId of a launch request if absent")
  .option(
    '--error <file>',
    "the platform's answer: its error as JSON, or the whole HTTP response; - for the standard input",
  )
  .option('--env <name>', 'the environment whose contract judges; what the config records from if absent')
  .addHelpText(
    'after',
    `${examples(
      'explain body.json --flow onboarding',
      'explain body.json --flow onboarding --error answer.txt',
      'explain --flow onboarding --error answer.txt',
      'explain - --flow onboarding --json',
    )}

The file holds an inputs map, a launch request or the request for a bot session, as JSON; - is the standard input. Exit
code 1: the payload breaks the contract, or the answer is a failure.`,
  )
  .action((file: string | undefined, flags: ExplainFlags) =>
    run(async () => {
      const { explain } = await import('./commands/explain.ts')
      const { explainText } = await import('./report/explain-text.ts')
      const result = await explain({ ...flags, ...(file === undefined ? {} : { file }) })
      return { result, lines: explainText(result), exitCode: result.passed ? 0 : 1 }
    }),
  )

command('emulate', "answer in the platform's place, on a port of this machine, from the project's contracts")
  .option('--port <port>', 'the port; a free one if absent')
  .option('--silent-drops', 'accept launches that break the contract, and drop inputs that the flow does not know')
  .option('--latency <ms>', 'how many milliseconds every answer takes at least')
  .option('--env <name>', 'the environment whose contracts count; what the config records from if absent')
  .option('--host <address>', 'the address to listen on; 127.0.0.1 if absent, which no other machine reaches')
  .addHelpText(
    'after',
    `${examples('emulate', 'emulate --port 4010', 'emulate --silent-drops --latency 200', 'emulate --json')}

It prints what to set in the environment of a service, then a line for each request, until it is interrupted. With
--json each line is a JSON value of its own.`,
  )
  .action(async (flags: EmulateFlags) => {
    const { emulateUntil } = await import('./commands/emulate.ts')
    const { emulationText } = await import('./report/emulation-text.ts')
    const { emulationJson } = await import('./report/emulation-json.ts')
    const signal = new Promise((resolve) => {
      // To interrupt it is how it ends well.
      process.off('SIGINT', interrupt)
      for (const name of ['SIGINT', 'SIGTERM']) process.once(name, resolve)
    })
    await emulateUntil(signal, flags, (event) =>
      print(process.stdout, isJson ? [JSON.stringify(emulationJson(event))] : emulationText(event)),
    )
  })

// Whoever reads the output may stop in the middle, as `head -1` does.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit())
// A signal is heard between two pieces of work, so that no file is left half-written.
process.on('SIGINT', interrupt)

try {
  await program.parseAsync()
} catch (error) {
  tell(error)
}

/** A command, with the options that all of them have. */
function command(usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .option('--config <file>', 'the config file; the nearest flow-contract.config.json upward if absent')
    .option('--json', 'print the result, or the error, as JSON')
}

function examples(...lines: readonly string[]): string {
  return ['\nExamples:', ...lines.map((line) => `  npx flow-contract ${line}`)].join('\n')
}

async function run(work: () => Promise<Outcome>): Promise<void> {
  const { result, lines, exitCode } = await work()
  process.exitCode = exitCode
  print(process.stdout, isJson ? [JSON.stringify(result, undefined, 2)] : lines)
}

function interrupt(): void {
  process.exit(130)
}

function tell(error: unknown): void {
  // Help and version are thrown as well, after they have been printed.
  if (error instanceof CommanderError && error.exitCode === 0) return
  process.exitCode = 2
  if (error instanceof CommanderError && error.code === 'commander.help') return
  const told = error instanceof CommanderError ? { code: 'usage', message: usageText(error.message) } : toldError(error)
  print(process.stderr, [isJson ? JSON.stringify({ error: told }) : `error: ${told.message}`])
}

function print(stream: NodeJS.WriteStream, lines: readonly string[]): void {
  const isColoured = !isJson && stream.isTTY && (process.env['NO_COLOR'] ?? '') === ''
  stream.write(`${lines.map((line) => (isColoured ? paintLine(line) : line)).join('\n')}\n`)
}
