import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFiles, type ImportOptions } from '../../../src/commands/import.ts'
import type { FlowContract } from '../../../src/contract/contract.ts'
import { renderContract } from '../../../src/contract/render-contract.ts'
import type { ImportResult } from '../../../src/record/import-result.ts'
import { importText } from '../../../src/report/import-text.ts'
import { openContracts } from '../../../src/store/open-contracts.ts'
import { openProject } from '../../../src/store/project.ts'
import { inputsOf } from '../../support/contracts.ts'
import { folderWith } from '../../support/folder.ts'
import { rejected } from '../../support/rejected.ts'

const variable = (type: string, name: string): string => `    - ${type}Variable: {name: ${name}, isInput: true}\n`
const workflow = (name: string, ...variables: string[]): string =>
  `workflow:\n  name: ${name}\n  variables:\n${variables.join('')}`
const notify = workflow('Notify Customer', variable('string', 'Flow.id'), variable('queue', 'Flow.queue'))

const recorded: FlowContract = {
  flow: { id: 'n-1', name: 'Notify Customer', type: 'WORKFLOW' },
  inputs: inputsOf({ 'Flow.id': { type: 'string', minLength: 3 } }),
  outputs: inputsOf({}),
  source: { kind: 'api', region: 'mypurecloud.com' },
}

function project(files: Readonly<Record<string, unknown>>): { folder: string; run: Run } {
  const folder = folderWith({ 'flow-contract.config.json': '{}', ...files })
  const run: Run = (paths, options = {}) =>
    importFiles({
      files: paths.map((path) => join(folder, path)),
      project: openProject({ from: folder }, {}),
      ...options,
    })
  return { folder, run }
}

type Run = (paths: readonly string[], options?: Partial<ImportOptions>) => Promise<ImportResult>

function contractFiles(folder: string): readonly string[] {
  return existsSync(join(folder, 'flow-contracts')) ? readdirSync(join(folder, 'flow-contracts')) : []
}

describe('a new flow', () => {
  test('becomes a contract file that tests find it by', async () => {
    const { folder, run } = project({ 'flows/notify.yaml': notify })
    const { flows, dryRun } = await run(['flows/notify.yaml'])
    expect(dryRun).toBe(false)
    expect(flows).toMatchObject([
      {
        key: 'notify-customer',
        from: join(folder, 'flows/notify.yaml'),
        file: join(folder, 'flow-contracts/notify-customer.flow.json'),
        outcome: 'added',
        differences: [],
      },
    ])
    expect(contractFiles(folder)).toEqual(['notify-customer.flow.json'])
    expect(openContracts({ from: folder }).get('Notify Customer')).toMatchObject({
      ...flows[0]?.contract,
      source: { kind: 'archy', file: 'notify.yaml' },
    })
  })

  test('is kept under the alias of the config, under --key, or for one environment', async () => {
    const environments = { dev: { region: 'mypurecloud.com' } }
    const config = { environments, flows: { notify: { name: 'Notify Customer' } } }
    const { folder, run } = project({ 'flow-contract.config.json': config, 'a.yaml': notify })
    await run(['a.yaml'])
    await run(['a.yaml'], { key: 'other' })
    await run(['a.yaml'], { key: 'third', environment: 'dev' })
    expect(contractFiles(folder)).toEqual(['notify.flow.json', 'other.flow.json', 'third@dev.flow.json'])
    const { code } = await rejected(run(['a.yaml'], { key: '../escape' }))
    expect(code).toBe('flow-key-unsafe')
    expect(existsSync(join(folder, 'escape.flow.json'))).toBe(false)
  })

  test('gets its name from --name where a template leaves it open', async () => {
    const { run } = project({ 'a.yaml': workflow('{{flow_name}}'), 'b.yaml': notify })
    expect((await run(['a.yaml'], { name: 'Webhook' })).flows).toMatchObject([{ key: 'webhook', outcome: 'added' }])
    const failure = await rejected(run(['a.yaml', 'b.yaml'], { name: 'Webhook' }))
    expect(failure).toMatchObject({ code: 'import-ambiguous' })
    expect(failure.message).toContain('--name is for one file, and here are 2')
  })
})

describe('several flows', () => {
  const two = `${workflow('First', variable('string', 'Flow.a'))}---\n${workflow('Second', variable('integer', 'Flow.b'))}`

  test('of one file become one contract each', async () => {
    const { folder, run } = project({ 'two.yaml': two, 'notify.yaml': notify })
    const { flows } = await run(['two.yaml', 'notify.yaml'])
    expect(flows.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['first', 'added'],
      ['second', 'added'],
      ['notify-customer', 'added'],
    ])
    expect(contractFiles(folder)).toEqual(['first.flow.json', 'notify-customer.flow.json', 'second.flow.json'])
    const failure = await rejected(run(['two.yaml'], { key: 'one' }))
    expect(failure.message).toContain('--key is for one flow, and here are 2. Import one flow at a time')
  })

  test('are all left alone when one file is broken', async () => {
    const { folder, run } = project({ 'a.yaml': notify, 'broken.yaml': 'workflow: [', 'none.txt': 'hello' })
    for (const [other, code] of [
      ['broken.yaml', 'flow-file-unreadable'],
      ['none.txt', 'flow-file-invalid'],
      ['gone.yaml', 'store-unreadable'],
    ] as const) {
      expect((await rejected(run(['a.yaml', other]))).code).toBe(code)
      expect(contractFiles(folder)).toEqual([])
    }
  })

  test('never share a key', async () => {
    const { folder, run } = project({ 'a.yaml': notify, 'b.yaml': workflow('Notify. Customer!') })
    const failure = await rejected(run(['a.yaml', 'b.yaml']))
    expect(failure.code).toBe('flow-key-taken')
    expect(contractFiles(folder)).toEqual([])
    expect((await rejected(run(['a.yaml', 'a.yaml']))).code).toBe('flow-key-taken')
  })
})

describe('a flow that has a contract', () => {
  const file = 'flow-contracts/notify-customer.flow.json'

  test('from a file, gets the new one', async () => {
    const { folder, run } = project({
      'a.yaml': notify,
      'b.yaml': workflow('Notify Customer', variable('json', 'Flow.x')),
    })
    await run(['a.yaml'])
    utimesSync(join(folder, file), 1, 1)
    expect((await run(['a.yaml'])).flows).toMatchObject([{ outcome: 'unchanged' }])
    expect(statSync(join(folder, file)).mtimeMs).toBe(1000)
    expect((await run(['b.yaml'])).flows).toMatchObject([{ outcome: 'changed' }])
    expect(openContracts({ from: folder }).get('notify-customer').inputs).toEqual(inputsOf({ 'Flow.x': {} }))
  })

  test('from the live API, keeps it where the file says the same', async () => {
    const same = workflow('Notify Customer', variable('string', 'Flow.id'))
    const { folder, run } = project({ [file]: renderContract(recorded), 'a.yaml': same })
    expect((await run(['a.yaml'])).flows).toMatchObject([{ outcome: 'unchanged', contract: recorded }])
    expect(readFileSync(join(folder, file), 'utf8')).toBe(renderContract(recorded))
  })

  test('from the live API, keeps it where the file disagrees, and tells how', async () => {
    const { folder, run } = project({ [file]: renderContract(recorded), 'a.yaml': notify })
    expect((await run(['a.yaml'])).flows).toMatchObject([
      { outcome: 'kept', contract: recorded, differences: ['input Flow.queue is only in the file'] },
    ])
    expect(readFileSync(join(folder, file), 'utf8')).toBe(renderContract(recorded))
    expect((await run(['a.yaml'], { force: true })).flows).toMatchObject([
      { outcome: 'changed', contract: { flow: { id: 'n-1' }, source: { kind: 'archy' } } },
    ])
  })

  test('that nobody knew the inputs of, learns them', async () => {
    const unknown = { ...recorded, inputs: null, outputs: null }
    const { folder, run } = project({ [file]: renderContract(unknown), 'a.yaml': notify })
    expect((await run(['a.yaml'])).flows).toMatchObject([{ outcome: 'changed' }])
    expect(openContracts({ from: folder }).get('n-1')).toMatchObject({
      flow: { id: 'n-1' },
      inputs: { properties: { 'Flow.id': { type: 'string' } } },
    })
  })

  test('in a broken file, is only replaced by force', async () => {
    const { folder, run } = project({ [file]: '<<<<<<< HEAD', 'a.yaml': notify })
    const options = { key: 'notify-customer' }
    expect((await rejected(run(['a.yaml'], options))).code).toBe('contract-invalid')
    expect(readFileSync(join(folder, file), 'utf8')).toBe('<<<<<<< HEAD')
    expect((await run(['a.yaml'], { ...options, force: true })).flows).toMatchObject([{ outcome: 'changed' }])
  })

  test('of another name, is not overwritten', async () => {
    const { folder, run } = project({ [file]: renderContract(recorded), 'a.yaml': workflow('Other') })
    const failure = await rejected(run(['a.yaml'], { key: 'notify-customer' }))
    expect(failure.code).toBe('flow-key-taken')
    expect(failure.message).toContain('belongs to flow "Notify Customer"')
    expect(readFileSync(join(folder, file), 'utf8')).toBe(renderContract(recorded))
  })

  test('for all environments, gets one of its own for one', async () => {
    const config = { environments: { dev: { region: 'mypurecloud.com' } } }
    const { folder, run } = project({ 'flow-contract.config.json': config, 'a.yaml': notify })
    await run(['a.yaml'])
    const other = folderWith({ 'b.yaml': workflow('Notify Customer', variable('json', 'Flow.x')) })
    const { flows } = await run([], { files: [join(other, 'b.yaml')], environment: 'dev' })
    expect(flows).toMatchObject([
      { outcome: 'added', file: join(folder, 'flow-contracts/notify-customer@dev.flow.json') },
    ])
    expect(contractFiles(folder)).toEqual(['notify-customer.flow.json', 'notify-customer@dev.flow.json'])
  })
})

describe('a dry run', () => {
  test('tells the same, and writes nothing', async () => {
    const { folder, run } = project({ 'a.yaml': notify })
    const { flows, dryRun } = await run(['a.yaml'], { dryRun: true })
    expect(dryRun).toBe(true)
    expect(contractFiles(folder)).toEqual([])
    expect((await run(['a.yaml'])).flows).toEqual(flows)
    expect((await run(['a.yaml'], { dryRun: true })).flows).toMatchObject([{ outcome: 'unchanged' }])
  })
})

describe('the words', () => {
  const file = 'flow-contracts/notify-customer.flow.json'
  const note = `  note: Flow.queue: the JSON form of Architect's type queue is not known, so every value passes`

  test('say what became of each flow, and what could not be read exactly', async () => {
    const { folder, run } = project({ 'a.yaml': notify })
    const line = (outcome: string): string =>
      `${outcome}: notify-customer (${folder}/${file}), flow "Notify Customer", 2 inputs, no outputs, from ${folder}/a.yaml`
    expect(importText(await run(['a.yaml'], { dryRun: true }))).toEqual([
      line('would be added'),
      note,
      'Nothing was written: this was a dry run. Run it again without --dry-run to write.',
    ])
    expect(importText(await run(['a.yaml']))).toEqual([
      line('added'),
      note,
      'Next: run your tests, look at the difference, and commit the contract files.',
    ])
    expect(importText(await run(['a.yaml']))).toEqual([line('unchanged')])
    expect(importText(await run(['a.yaml'], { dryRun: true }))).toEqual([line('unchanged'), 'Nothing to write.'])
  })

  test('say what to do where the file and the recording disagree', async () => {
    const { folder, run } = project({ [file]: renderContract(recorded), 'a.yaml': notify })
    expect(importText(await run(['a.yaml']))).toEqual([
      `kept: notify-customer (${folder}/${file}), flow "Notify Customer", 1 input, no outputs, from ${folder}/a.yaml`,
      '  differs: input Flow.queue is only in the file',
      'Kept as recorded: notify-customer. Record again to see what the live flow takes,',
      'or import with --force to replace the contract by the file.',
    ])
  })

  test('let no name from a file move the cursor', async () => {
    const { run } = project({ 'a.yaml': 'workflow:\n  name: "Notify\\e[2J\\u202e"\n' })
    const text = importText(await run(['a.yaml'])).join('\n')
    expect(text).toContain('flow "Notify\\u001b[2J\\u202e"')
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u001b\u202e]/)
  })
})
