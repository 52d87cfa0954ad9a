import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { startFlowsApi } from '../../src/emulator/start-flows-api.ts'
import { causes, guesses } from '../../src/report/explanation.ts'
import { codeBlocks } from '../support/code-blocks.ts'
import { contractOf, inputsOf } from '../support/contracts.ts'
import { folderWith } from '../support/folder.ts'
import { type CommandOptions, type CommandResult, runCommand } from '../support/run-command.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(join(repository, 'docs/explain.md'), 'utf8')
const [body = ''] = codeBlocks(page, 'json')
const [answer = ''] = codeBlocks(page, 'http')
const [command = '', nightly = ''] = codeBlocks(page, 'sh')
const [told = '', toldAtNight = ''] = codeBlocks(page, 'text')

const id = '0a1b2c3d-4567-89ab-cdef-1234567890ab'
const project = {
  'flow-contract.config.json': {
    environments: { dev: { region: 'mypurecloud.com' }, prod: { region: 'mypurecloud.ie' } },
    recordFrom: 'prod',
    flows: { onboarding: { name: 'Customer Onboarding', id: { prod: id }, callerExpects: { required: 'all' } } },
  },
  'flow-contracts/onboarding.flow.json': {
    formatVersion: 1,
    flow: { id, name: 'Customer Onboarding', type: 'WORKFLOW' },
    inputs: inputsOf({ 'Flow.customerId': { type: 'string' } }),
    outputs: null,
    source: { kind: 'api', region: 'mypurecloud.ie' },
  },
  'flow-contracts/recorded.json': {
    formatVersion: 1,
    flows: { onboarding: { prod: { id, version: '3.0', datePublished: '2025-03-29T10:15:00.000Z' } } },
  },
  'body.json': body,
  'answer.txt': answer,
}
const well = JSON.stringify({ flowId: id, inputData: { 'Flow.customerId': 'CUST-99887' } })

function explain(
  parameters: readonly string[],
  { folder = folderWith(project), ...others }: Partial<CommandOptions> = {},
): Promise<CommandResult> {
  return runCommand(process.execPath, [join(repository, 'dist/cli.mjs'), 'explain', ...parameters], {
    folder,
    ...others,
  })
}

/** The parameters of a command line of the page. */
function parametersOf(line: string): readonly string[] {
  return line.trim().split(' ').slice(3)
}

describe('docs/explain.md, done as it stands', () => {
  test('the founding case', async () => {
    expect(await explain(parametersOf(command))).toMatchObject({ exitCode: 1, stdout: told, stderr: '' })
  })

  test('the founding case is told on a screen', () => {
    expect(told.trimEnd().split('\n').length).toBeLessThanOrEqual(50)
  })

  test('the answer alone', async () => {
    const { exitCode, stdout } = await explain(parametersOf(nightly))
    expect(exitCode).toBe(1)
    expect(toldAtNight).toMatch(/possible/)
    expect(stdout).toContain(toldAtNight)
  })

  test('names every cause', () => {
    const named = [...page.matchAll(/^\| (`[a-z].*?) \|/gm)].flatMap(
      ([, cell = '']) => cell.match(/(?<=`)[a-z-]+(?=`)/g) ?? [],
    )
    expect(named).toEqual(causes)
  })
})

test('ends in 0 where the payload passes, also from the standard input', async () => {
  const { exitCode, stdout, stderr } = await explain(['-', '--flow', 'onboarding'], { input: well })
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(stdout).toContain('standard input is taken for a launch request.\nIt passes this contract.')
  expect(stdout).toMatch(/record onboarding --dry-run --env prod\n$/)
})

test('the answer comes by the standard input, too', async () => {
  const options = { input: answer, folder: folderWith({ ...project, 'body.json': well }) }
  const { exitCode, stdout } = await explain(['body.json', '--flow', 'onboarding', '--error', '-'], options)
  expect(exitCode).toBe(1)
  expect(stdout).toContain('the live flow has moved: possible.')
})

test('gives the same as data', async () => {
  const folder = folderWith(project)
  const { exitCode, stdout, stderr } = await explain([...parametersOf(command), '--json'], { folder })
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' })
  const result = JSON.parse(stdout) as Record<string, unknown>
  expect(result).toMatchObject({
    contract: { key: 'onboarding', environment: 'prod', version: '3.0', datePublished: '2025-03-29T10:15:00.000Z' },
    kind: 'launch request',
    diagnosis: { violations: expect.any(Array), repairs: [{ complete: true, result: JSON.parse(well) }] },
    answer: { status: 422, code: 'invalid.value' },
    meaning: { certainty: 'reported' },
    causes: causes.map((cause) => ({ cause, why: expect.stringMatching(/\S/) })),
    guesses: guesses.map((guess) => ({ guess, why: expect.stringMatching(/\S/) })),
    next: 'npx flow-contract record onboarding --dry-run --env prod',
    passed: false,
  })
  const text = (await explain(parametersOf(command), { folder })).stdout
  expect(text).toContain((result['diagnosis'] as { readonly text: string }).text.trim())
})

test('the command that it ends with is one that works, and writes nothing', async () => {
  const contract = contractOf(inputsOf({ 'Flow.customerId': { type: 'string' } }))
  await using api = await startFlowsApi({ contracts: [{ ...contract, flow: { ...contract.flow, id } }] })
  const folder = folderWith(project)
  const { stdout } = await explain(['body.json', '--flow', 'onboarding'], { folder })
  const next = stdout.trim().split('\n').at(-1)?.trim() ?? ''
  const [, , ...parameters] = next.split(' ')
  const result = await runCommand(process.execPath, [join(repository, 'dist/cli.mjs'), ...parameters], {
    folder,
    variables: {
      GENESYS_API_URL: api.url,
      GENESYS_LOGIN_URL: api.url,
      GENESYS_CLIENT_ID: api.credentials.clientId,
      GENESYS_CLIENT_SECRET: api.credentials.clientSecret,
    },
  })
  expect(result).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('onboarding') })
  expect(result.stdout).toMatch(/dry run|Nothing to write/)
})

describe('says in one line why it cannot', () => {
  const deep = '['.repeat(1_000_000)
  test.each<
    [name: string, parameters: readonly string[], input: string | Uint8Array | undefined, code: string, text: string]
  >([
    ['nothing to explain', ['--flow', 'onboarding'], undefined, 'usage', 'explain body.json --flow onboarding'],
    ['no flow', ['-'], '{}', 'flow-unnamed', '--flow onboarding'],
    ['an unknown flow', ['-', '--flow', 'onbording'], '{}', 'flow-unknown', 'did you mean'],
    ['no such file', ['none.json', '--flow', 'onboarding'], undefined, 'store-unreadable', 'none.json'],
    ['a folder', ['flow-contracts', '--flow', 'onboarding'], undefined, 'store-unreadable', 'folder'],
    ['an empty input', ['-', '--flow', 'onboarding'], undefined, 'source-empty', 'standard input'],
    ['no JSON', ['-', '--flow', 'onboarding'], 'customerId=1', 'payload-invalid', 'line 1, column 1'],
    ['JSON that breaks off', ['-', '--flow', 'onboarding'], deep, 'payload-invalid', 'the end of the text'],
    ['an escape sequence', ['-', '--flow', 'onboarding'], '\u001b[2J', 'payload-invalid', 'u001b'],
    [
      'an image',
      ['-', '--flow', 'onboarding'],
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
      'store-unreadable',
      'UTF-8',
    ],
    ['too much', ['-', '--flow', 'onboarding'], Buffer.alloc(11 * 1024 * 1024, 32), 'source-too-large', '10 MiB'],
    [
      'an answer for a payload',
      ['answer.txt', '--flow', 'onboarding'],
      undefined,
      'payload-invalid',
      '--error answer.txt',
    ],
    ['bytes for an answer', ['--flow', 'onboarding', '--error', '-'], 'a\u0000b', 'answer-unreadable', 'binary'],
    ['an unknown option', ['--flwo', 'onboarding'], undefined, 'usage', 'did you mean --flow?'],
  ])('%s', async (_, parameters, input, code, text) => {
    const options = { folder: folderWith(project), ...(input === undefined ? {} : { input }) }
    const plain = await explain(parameters, options)
    expect(plain).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringMatching(/^error: [^\n]+\n$/) })
    expect(plain.stderr).toContain(text)
    const { exitCode, stdout, stderr } = await explain([...parameters, '--json'], options)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(JSON.parse(stderr)).toMatchObject({ error: { code } })
  })
})

test('shows no secret of the payload, of a header or of a message', async () => {
  const payload = { flowId: id, inputs: { customerId: 'CUST-99887', apiKey: 's3cret', note: 'password=s3cret' } }
  const kept = [
    '> Authorization: Bearer s3cret',
    '< HTTP/1.1 401 Unauthorized',
    '< Set-Cookie: session=s3cret',
    '< ',
    '{"message":"token: s3cret is not known","code":"bad.credentials","messageParams":{"clientSecret":"s3cret"}}',
  ]
  const folder = folderWith({ ...project, 'body.json': payload, 'answer.txt': kept.join('\n') })
  for (const form of [[], ['--json']]) {
    const { exitCode, output } = await explain([...parametersOf(command), ...form], { folder })
    expect(exitCode).toBe(1)
    expect(output).toContain('CUST-99887')
    expect(output).not.toContain('s3cret')
  }
})

test('says what it can do', async () => {
  const { exitCode, stdout } = await explain(['--help'])
  expect(exitCode).toBe(0)
  for (const text of ['--flow', '--error', '--env', '--config', '--json', 'npx flow-contract explain'])
    expect(stdout).toContain(text)
})
