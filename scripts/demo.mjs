// The main job on one screen: record an organisation's flows over HTTP, import one from YAML, run a Vitest and a Jest
// suite on the contracts, and see the founding case fail with its reason. Works in .demo/, a copy of examples/.
import { spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseContract } from 'flow-contract'
import { startFlowsApi } from 'flow-contract/emulator'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, '.demo')
const require = createRequire(import.meta.url)
const cli = join(root, 'dist', 'cli.mjs')

rmSync(folder, { recursive: true, force: true })
// Within this package, whose name the examples know it by: one with a package.json would ask for an installed package.
cpSync(join(root, 'examples'), folder, {
  recursive: true,
  filter: (path) => !/[\\/](?:node_modules|package\.json)$/.test(path),
})
rmSync(join(folder, 'flow-contracts'), { recursive: true, force: true })

const organisation = join(folder, 'organisation')
const contracts = readdirSync(organisation).map((file) => parseContract(readFileSync(join(organisation, file), 'utf8')))

const api = await startFlowsApi({ contracts })
try {
  heading(`An organisation with ${contracts.length} flows answers on ${api.url}: record its contracts`)
  await expectExit(0, [cli, 'record', 'onboarding', 'callback', 'refund', 'roster'])

  heading('A flow that its authors keep as YAML: import its contract, offline')
  await expectExit(0, [cli, 'import', 'flows/customer-survey.yaml'])

  heading('Do the files agree with the config?')
  await expectExit(0, [cli, 'check'])

  heading('A Vitest suite on the contracts')
  await expectExit(0, [bin('vitest', 'vitest.mjs'), 'run', '--root', 'vitest'])

  heading('A Jest suite on the contracts')
  await expectExit(0, [bin('jest', 'bin/jest.js'), '--config', 'jest/jest.config.cjs'])

  heading('A service that launches through the vendor’s SDK, its tests in Vitest and in Jest: the emulator answers')
  await expectExit(0, [bin('vitest', 'vitest.mjs'), 'run', '--root', 'service'])
  await expectExit(0, [bin('jest', 'bin/jest.js'), '--config', 'service/jest.config.cjs'])

  heading('The founding case: a launch that the platform answers with a bare 422. This test has to fail:')
  await expectExit(1, [bin('vitest', 'vitest.mjs'), 'run', '--root', 'founding-case'])

  heading('All of it went as it should.')
} finally {
  await api.close()
}

function heading(text) {
  process.stdout.write(`\n── ${text}\n\n`)
}

/** A runner's own program, started by this Node. */
function bin(name, program) {
  return join(dirname(require.resolve(`${name}/package.json`)), program)
}

function expectExit(expected, [program, ...given]) {
  const environment = {
    ...process.env,
    GENESYS_API_URL: api.url,
    GENESYS_LOGIN_URL: api.url,
    GENESYS_CLIENT_ID: api.credentials.clientId,
    GENESYS_CLIENT_SECRET: api.credentials.clientSecret,
  }
  process.stdout.write(
    `$ ${program === cli ? 'flow-contract' : program.includes('vitest') ? 'vitest' : 'jest'} ${given.join(' ')}\n`,
  )
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...given], { cwd: folder, env: environment, stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === expected) resolve()
      else reject(new Error(`expected exit code ${expected}, got ${code}`))
    })
  })
}
