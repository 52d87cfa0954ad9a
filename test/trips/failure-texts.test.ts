import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, 'failures')
const require = createRequire(import.meta.url)
const program = (name: string, file: string) => join(dirname(require.resolve(`${name}/package.json`)), file)

const runners = {
  vitest: [program('vitest', 'vitest.mjs'), 'run', `--reporter=${join(folder, 'texts-reporter.ts')}`, '--root', folder],
  jest: [program('jest', 'bin/jest.js'), '--json', '--config', join(folder, 'jest.config.cjs')],
}

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

/** Runs the failing suite in a real runner process and gives each case's text. */
async function textsOf(runner: keyof typeof runners): Promise<Map<string, string>> {
  const output = await new Promise<string>((resolve) => {
    // oxlint-disable-next-line node/no-process-env
    execFile(
      process.execPath,
      runners[runner],
      { cwd: folder, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } },
      (_failed, stdout) => resolve(stdout),
    )
  })
  const report = JSON.parse(output.slice(output.indexOf('{'))) as Report
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  return new Map(
    results.map(({ title, status, failureMessages }) => [
      title,
      status === 'failed' ? plain(failureMessages.join('\n')) : 'it passed',
    ]),
  )
}

/** Without colours, stack and the error's class name, which the runners print differently. */
function plain(message: string): string {
  return (
    stripVTControlCharacters(message)
      .split(/\n\s+at /)[0]
      ?.trimEnd() ?? ''
  )
}

describe('what a person reads when a test fails', () => {
  const texts = { vitest: new Map<string, string>(), jest: new Map<string, string>() }
  beforeAll(async () => {
    texts.vitest = await textsOf('vitest')
    texts.jest = await textsOf('jest')
  }, 120_000)

  it.each(['vitest', 'jest'] as const)('in %s', async (runner) => {
    const page = [...texts[runner]].map(([title, text]) => `### ${title}\n\n${text}\n`).join('\n')
    expect(texts[runner].size).toBeGreaterThan(0)
    await expect(page).toMatchFileSnapshot(`failure-texts.${runner}.txt`)
  })

  it('stays within 80 columns but for names, and within a screen', () => {
    for (const text of texts.vitest.values()) expect(text.split('\n').length).toBeLessThanOrEqual(64)
  })

  it('is the same in both runners, where the text is ours alone', () => {
    for (const [title, text] of texts.vitest) {
      if (!title.startsWith('an asymmetric') && !title.startsWith('a matcher of expect'))
        expect(ours(text)).toBe(ours(texts.jest.get(title) ?? ''))
    }
  })
})

/** From the headline on: what stands before it is the runner's. */
function ours(text: string): string {
  return text.replace(/^[\w ]*Error: /, '')
}
