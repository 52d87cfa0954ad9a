import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type StartedFlowsApi, startFlowsApi } from '../../src/emulator/start-flows-api.ts'
import { contractOf, inputsOf, onboarding } from '../support/contracts.ts'
import { folderWith } from '../support/folder.ts'
import { type CommandResult, runCommand } from '../support/run-command.ts'
import { closedPort, scriptedServer } from '../support/scripted-server.ts'

const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
const cli = join(dist, 'cli.mjs')

interface Surroundings {
  readonly folder?: string
  readonly variables?: Readonly<Record<string, string>>
}

function flowContract(
  parameters: readonly string[],
  { folder, variables = {} }: Surroundings = {},
): Promise<CommandResult> {
  return runCommand(process.execPath, [cli, ...parameters], { folder: folder ?? folderWith(), variables })
}

/** A command that could not be carried out: one clear line, and nothing else. */
function expectFailure({ exitCode, stdout, stderr }: CommandResult, text: string): void {
  expect(stderr).toContain(text)
  expect(stderr).toMatch(/^error: [^\n]+\n$/)
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
}

/** A flow of one input, as its authors keep it. */
function yaml(type: string): string {
  return `workflow:\n  name: Notify\n  variables:\n    - ${type}Variable:\n        name: Flow.id\n        isInput: true\n`
}

function variablesFor({ url, credentials }: Pick<StartedFlowsApi, 'url' | 'credentials'>): Record<string, string> {
  return {
    GENESYS_API_URL: url,
    GENESYS_LOGIN_URL: url,
    GENESYS_CLIENT_ID: credentials.clientId,
    GENESYS_CLIENT_SECRET: credentials.clientSecret,
  }
}

/** The files in a project's folder of contracts. */
function files(folder: string): readonly string[] {
  const contracts = join(folder, 'flow-contracts')
  return existsSync(contracts) ? readdirSync(contracts).map((file) => join(contracts, file)) : []
}

describe('how it is used', () => {
  test('says what it can do, with examples and exit codes', async () => {
    const { exitCode, stdout, stderr } = await flowContract(['--help'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    for (const text of ['record', 'import', 'check', 'explain', 'emulate', 'Examples:', 'Exit codes:'])
      expect(stdout).toContain(text)
    for (const command of ['record', 'import', 'check', 'explain', 'emulate']) {
      const help = await flowContract([command, '--help'])
      expect(help.exitCode).toBe(0)
      for (const text of ['--config', '--json', `npx flow-contract ${command}`]) expect(help.stdout).toContain(text)
    }
    const { version } = JSON.parse(readFileSync(join(dist, '../package.json'), 'utf8')) as { version: string }
    expect((await flowContract(['--version'])).stdout).toBe(`${version}\n`)
  })

  test('called with nothing, it helps, and has done nothing', async () => {
    const { exitCode, stdout, stderr } = await flowContract([])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain('Usage: flow-contract')
  })

  test.each([
    [['chekc'], "unknown command 'chekc' (did you mean check?)"],
    [['check', '--jsno'], "unknown option '--jsno' (did you mean --json?)"],
    [['record', '--env'], "option '--env <name>' argument missing"],
    [['import'], "missing required argument 'files'"],
    [['record', '--all', 'onboarding'], '--all records every flow'],
    [['import', 'none.yaml'], 'Cannot read none.yaml'],
    [['check', '--config', 'none.json'], 'Cannot read none.json'],
    [['check'], 'There is nothing to check'],
    [['check', 'flow\u001b[2J'], 'nothing to check'],
  ])('%j is refused', async (parameters, text) => {
    expectFailure(await flowContract(parameters), text)
  })

  test('refuses in JSON where JSON is asked for', async () => {
    for (const [parameters, code] of [
      [['check', '--json', '--nope'], 'usage'],
      [['check', '--json'], 'nothing-to-check'],
    ] as const) {
      const { exitCode, stdout, stderr } = await flowContract(parameters)
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
      expect(JSON.parse(stderr)).toEqual({ error: { code, message: expect.stringMatching(/\S/) } })
    }
  })

  test('loads, to begin with, nothing but itself', () => {
    const seen = new Set<string>()
    const visit = (name: string): void => {
      if (seen.has(name)) return
      seen.add(name)
      if (!name.startsWith('./')) return
      const imports = readFileSync(join(dist, name), 'utf8').matchAll(
        /^(?:import|export) (?:[^'";]* from )?["']([^"']+)["']/gm,
      )
      for (const [, imported = ''] of imports) visit(imported)
    }
    visit('./cli.mjs')
    const outside = [...seen].filter((name) => !name.startsWith('./'))
    expect(outside.filter((name) => !name.startsWith('node:'))).toEqual([])
    expect([...seen].filter((name) => /record|import|check|project|yaml|validator/.test(name))).toEqual([])
  })
})

describe('check', () => {
  const file = {
    formatVersion: 1,
    flow: onboarding.flow,
    inputs: onboarding.inputs,
    outputs: null,
    source: { kind: 'hand' },
  }
  const config = { flows: { onboarding: { name: 'Customer Onboarding' } } }
  const good = { 'flow-contract.config.json': config, 'flow-contracts/onboarding.flow.json': file }

  test('ends in 0 where all is well, in 1 where a contract is broken, in 2 where nobody can tell', async () => {
    const well = await flowContract(['check'], { folder: folderWith(good) })
    expect(well).toMatchObject({
      exitCode: 0,
      stdout: '1 flow checked: contract files, config and records agree\n',
      stderr: '',
    })
    const broken = folderWith({ ...good, 'flow-contracts/onboarding.flow.json': '{' })
    expect(await flowContract(['check'], { folder: broken })).toMatchObject({
      exitCode: 1,
      stdout: expect.stringMatching(
        /^error: flow-contracts\/onboarding\.flow\.json: .*\n {2}next: .*\n1 flow checked: 1 error/,
      ),
      stderr: '',
    })
    const senseless = folderWith({ ...good, 'flow-contract.config.json': { flow: {} } })
    expectFailure(await flowContract(['check'], { folder: senseless }), 'flow-contract.config.json')
    expectFailure(await flowContract(['check', 'onbording'], { folder: folderWith(good) }), 'did you mean "onboarding"')
  })

  test('gives its result as JSON, without colour, whatever the terminal', async () => {
    const folder = folderWith({ ...good, 'flow-contracts/onboarding.flow.json': '{' })
    const { exitCode, stdout } = await flowContract(['check', '--json'], { folder, variables: { FORCE_COLOR: '1' } })
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      flows: ['onboarding'],
      passed: false,
      findings: [{ code: 'contract-invalid', severity: 'error', file: 'flow-contracts/onboarding.flow.json' }],
    })
    // oxlint-disable-next-line no-control-regex
    expect((await flowContract(['check'], { folder })).output).not.toMatch(/\u001b/)
  })

  test('stops quietly when nobody reads on', async () => {
    const flows = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`flow-${index}`, {}]))
    const folder = folderWith({ 'flow-contract.config.json': { flows } })
    const script = '"$0" "$1" check | head -1; echo "${PIPESTATUS[0]}"'
    const { output } = await runCommand('bash', ['-c', script, process.execPath, cli], { folder })
    expect(output).toMatch(/^error: flow-contracts\/flow-0\.flow\.json[^\n]*\n[01]\n$/)
  })
})

describe('import', () => {
  test('writes a contract, and touches nothing the second time', async () => {
    const folder = folderWith({ 'notify.yaml': yaml('string') })
    const first = await flowContract(['import', 'notify.yaml'], { folder })
    expect(first).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringMatching(/^added: notify /) })
    const second = await flowContract(['import', 'notify.yaml', '--json'], { folder })
    expect(JSON.parse(second.stdout)).toMatchObject({ flows: [{ key: 'notify', outcome: 'unchanged' }], dryRun: false })
  })

  test('ends in 1 when the file is not what was recorded', async () => {
    const recorded = {
      formatVersion: 1,
      flow: { name: 'Notify', type: 'WORKFLOW' },
      inputs: inputsOf({ 'Flow.id': { type: 'integer' } }),
      outputs: null,
      source: { kind: 'api' },
    }
    const folder = folderWith({ 'notify.yaml': yaml('string'), 'flow-contracts/notify.flow.json': recorded })
    const { exitCode, stdout } = await flowContract(['import', 'notify.yaml'], { folder })
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^kept: notify /)
    expect(await flowContract(['import', 'notify.yaml', '--force'], { folder })).toMatchObject({ exitCode: 0 })
  })
})

describe('record', () => {
  const contract = contractOf(inputsOf({ 'Flow.customerId': { type: 'string' } }))

  async function organization(): Promise<StartedFlowsApi> {
    const api = await startFlowsApi({ contracts: [contract] })
    onTestFinished(() => api.close())
    return api
  }

  test('writes contracts from HTTP, once', async () => {
    const api = await organization()
    const folder = folderWith()
    const surroundings = { folder, variables: variablesFor(api) }
    const first = await flowContract(['record', 'Customer Onboarding'], surroundings)
    expect(first).toMatchObject({ exitCode: 0, stderr: '' })
    expect(first.stdout).toContain('added: customer-onboarding (flow-contracts/customer-onboarding.flow.json)')
    const [file = '', ...others] = files(folder)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ flow: contract.flow, inputs: contract.inputs })
    expect(others).toHaveLength(1)

    const before = files(folder).map((path) => [readFileSync(path, 'utf8'), statSync(path).mtimeMs, statSync(path).ino])
    const second = await flowContract(['record', '--json'], surroundings)
    expect(JSON.parse(second.stdout)).toMatchObject({ flows: [{ key: 'customer-onboarding', outcome: 'unchanged' }] })
    expect(
      files(folder).map((path) => [readFileSync(path, 'utf8'), statSync(path).mtimeMs, statSync(path).ino]),
    ).toEqual(before)
    expect(await flowContract(['check'], { folder })).toMatchObject({ exitCode: 0 })

    const seen = [first.output, second.output, ...files(folder).map((path) => readFileSync(path, 'utf8'))].join('\n')
    expect(seen).not.toContain(api.credentials.clientSecret)
    expect(api.launches).toEqual([])
  })

  test('can name what it would do, and write nothing', async () => {
    const folder = folderWith()
    const { exitCode, stdout } = await flowContract(['record', '--all', '--dry-run'], {
      folder,
      variables: variablesFor(await organization()),
    })
    expect(exitCode).toBe(0)
    expect(stdout).toContain('would be added: customer-onboarding')
    expect(files(folder)).toEqual([])
  })

  test('comes through what passes', async () => {
    const api = await organization()
    api.fail({ status: 429 })
    api.fail({ reset: true })
    const { exitCode } = await flowContract(['record', '--all'], { variables: variablesFor(api) })
    expect(exitCode).toBe(0)
  })

  test('says in one line why it cannot, shows no secret, and writes nothing', async () => {
    const api = await organization()
    const secret = 'a-s3cret-that-nobody-may-see'
    const gone = `http://127.0.0.1:${await closedPort()}`
    const cases: readonly (readonly [readonly string[], Record<string, string>, string])[] = [
      [['Customer Onboarding'], { ...variablesFor(api), GENESYS_CLIENT_SECRET: secret }, 'refused the sign-in'],
      [['Unheard Of'], variablesFor(api), 'shows no flow named "Unheard Of"'],
      [
        ['Customer Onboarding'],
        { ...variablesFor(api), GENESYS_API_URL: gone, GENESYS_LOGIN_URL: gone },
        'Cannot reach',
      ],
      [['Customer Onboarding'], {}, 'GENESYS_CLIENT_ID'],
      [[], variablesFor(api), 'No flows to record'],
      [
        ['Customer Onboarding'],
        { ...variablesFor(api), GENESYS_API_URL: `http://me:${secret}@127.0.0.1/` },
        'GENESYS_API_URL',
      ],
    ]
    for (const [flows, variables, text] of cases) {
      const folder = folderWith()
      const result = await flowContract(['record', ...flows], { folder, variables })
      expectFailure(result, text)
      expect(result.output).not.toContain(secret)
      expect(result.output).not.toContain(api.credentials.clientSecret)
      expect(files(folder)).toEqual([])
    }
  })

  test('stops at a signal, and leaves nothing behind', async () => {
    const folder = folderWith()
    const server = await scriptedServer(() => ({ fault: 'silence' }))
    const { url } = server
    const child = spawn(process.execPath, [cli, 'record', '--all'], {
      cwd: folder,
      env: { ...process.env, ...variablesFor({ url, credentials: { clientId: 'a', clientSecret: 'b' } }) },
    })
    let output = ''
    child.stdout.on('data', (text: Buffer) => void (output += text.toString()))
    child.stderr.on('data', (text: Buffer) => void (output += text.toString()))
    const ended = new Promise((resolve) => child.on('close', resolve))
    await expect.poll(() => server.requests.length, { timeout: 10_000 }).toBe(1)
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(output).toBe('')
    expect(files(folder)).toEqual([])
  })
})
