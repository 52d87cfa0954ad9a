import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { renderContract } from '../../src/contract/render-contract.ts'
import { onboarding } from '../support/contracts.ts'
import { folderWith } from '../support/folder.ts'
import { httpClients, type HttpClient } from '../support/http-clients.ts'
import { authorizationBy, foundingPayload, goodPayload, launchBy } from '../support/mounted-conversation.ts'
import { runCommand } from '../support/run-command.ts'

const cli = fileURLToPath(new URL('../../dist/cli.mjs', import.meta.url))
const send = httpClients['fetch'] as HttpClient
const project = (): string => folderWith({ 'flow-contracts/onboarding.flow.json': renderContract(onboarding) })

/** The command while it runs. */
interface RunningCommand {
  /** Resolves with all of its standard output once that matches. */
  until(pattern: RegExp): Promise<string>
  /** Sends a signal, and resolves with the exit code and what is printed by then. */
  stop(signal: 'SIGINT' | 'SIGTERM'): Promise<{ exitCode: number | null; stdout: string; stderr: string }>
}

function emulate(...parameters: readonly string[]): RunningCommand {
  const child = spawn(process.execPath, [cli, 'emulate', ...parameters], { cwd: project(), stdio: 'pipe' })
  onTestFinished(() => void child.kill('SIGKILL'))
  const printed = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text
    })
  }
  return {
    until: async (pattern) => {
      await expect.poll(() => printed.stdout + printed.stderr, { timeout: 20_000 }).toMatch(pattern)
      return printed.stdout
    },
    stop: (signal) =>
      new Promise((resolve) => {
        child.on('close', (exitCode) => resolve({ exitCode, ...printed }))
        child.kill(signal)
      }),
  }
}

/** What the lines to paste say. */
function pasted(stdout: string): { apiUrl: string; loginUrl: string; clientId: string; clientSecret: string } {
  const value = (name: string): string => new RegExp(`^  GENESYS_${name}=(.+)$`, 'm').exec(stdout)?.[1] ?? ''
  return {
    apiUrl: value('API_URL'),
    loginUrl: value('LOGIN_URL'),
    clientId: value('CLIENT_ID'),
    clientSecret: value('CLIENT_SECRET'),
  }
}

describe('flow-contract emulate', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('answers until %s, and says what was asked of it', async (signal) => {
    const command = emulate()
    const settings = pasted(await command.until(/until it is interrupted/))
    const authorization = await authorizationBy(send, { credentials: settings }, settings)
    expect((await launchBy(send, authorization, goodPayload, settings)).status).toBe(200)
    const { status, text } = await launchBy(send, authorization, foundingPayload, settings)
    expect({ status, ...JSON.parse(text) }).toMatchObject({
      status: 422,
      message: 'Invalid flow input: customerId is required',
    })
    const { exitCode, stdout, stderr } = await command.stop(signal)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^POST \/oauth\/token 200 \d+ ms$/m)
    expect(stdout).toMatch(/^POST \/api\/v2\/flows\/executions 200 \d+ ms\n  started: onboarding, execution [\w-]+$/m)
    expect(stdout).toMatch(/^POST \/api\/v2\/flows\/executions 422 \d+ ms\n  refused: onboarding: inputs: a launch .*/m)
    expect(stdout).toMatch(/\nStopped after 2 launches, 1 of them bad\n$/)
  })

  test('is what record takes for the platform, by the variables that it prints', async () => {
    const { apiUrl, loginUrl, clientId, clientSecret } = pasted(await emulate().until(/until it is interrupted/))
    const { exitCode, stdout } = await runCommand(process.execPath, [cli, 'record', 'Customer Onboarding'], {
      folder: folderWith(),
      variables: {
        GENESYS_API_URL: apiUrl,
        GENESYS_LOGIN_URL: loginUrl,
        GENESYS_CLIENT_ID: clientId,
        GENESYS_CLIENT_SECRET: clientSecret,
      },
    })
    expect(stdout).toContain('added: customer-onboarding')
    expect(exitCode).toBe(0)
  })

  test('accepts bad launches in silence when told to, and says so', async () => {
    const command = emulate('--silent-drops', '--latency', '20')
    const stdout = await command.until(/until it is interrupted/)
    expect(stdout).toContain('inputs that the flow does not know are dropped')
    const settings = pasted(stdout)
    const authorization = await authorizationBy(send, { credentials: settings }, settings)
    expect((await launchBy(send, authorization, foundingPayload, settings)).status).toBe(200)
    await command.until(/accepted: onboarding: inputs: a launch/)
  })

  test('prints a JSON value a line', async () => {
    const command = emulate('--json')
    const started = JSON.parse(await command.until(/\n/)) as Record<string, unknown>
    expect(started).toMatchObject({ event: 'started', flows: [{ key: 'onboarding' }] })
    const url = String(started['url'])
    await send({ method: 'GET', url: `${url}/api/v2/flows` })
    const { stdout, exitCode } = await command.stop('SIGTERM')
    const [, ...events] = stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(events).toMatchObject([
      { event: 'request', method: 'GET', path: '/api/v2/flows', status: 401 },
      { event: 'stopped', launches: 0, bad: 0 },
    ])
    expect(exitCode).toBe(0)
  })

  test('warns where other machines reach it', async () => {
    expect(await emulate('--host', '0.0.0.0').until(/until it is interrupted/)).toMatch(/^warning: .*other machines/m)
  })
})

/** The one line of a command that did not start. */
async function refused(parameters: readonly string[], folder = project()): Promise<string> {
  const { exitCode, stdout, stderr } = await runCommand(process.execPath, [cli, 'emulate', ...parameters], { folder })
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toMatch(/^error: [^\n]+\n$/)
  return stderr
}

describe('flow-contract emulate does not start', () => {
  test('on a port that another program has', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    expect(await refused(['--port', String(port)])).toContain(`port ${port} of 127.0.0.1: another program has it`)
  })

  test('on what is no port, without contracts, or with a config that is not there', async () => {
    expect(await refused(['--port', 'web'])).toContain('--port: expected a whole number from 0 to 65535')
    expect(await refused([], folderWith())).toContain('There are no contracts to emulate')
    expect(await refused(['--config', join(folderWith(), 'absent.json')])).toContain('absent.json')
  })
})
