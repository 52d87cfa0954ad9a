import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Json, JsonSchema } from '../src/contract/json.ts'
import { compileSchema } from '../src/schema/validator.ts'
import { dialects, readRemotes, readSuite, type SuiteGroup } from './read-suite.ts'

// The official JSON Schema test suite, through the validator behind the checks. Misses must stand in docs/conformance.md.
const usage = 'Usage: npm run conformance -- --suite DIR (the folder that holds tests/ and remotes/)'
const known = readKnown(new URL('../docs/conformance.md', import.meta.url))
const folder = suiteFolder()
const remotes = readRemotes(folder)
const missed: string[] = []
let right = 0

for (const dialect of dialects) {
  const groups = readSuite(folder, dialect)
  const before = { right, missed: missed.length }
  for (const group of groups) judge(group)
  const wrong = missed.length - before.missed
  console.log(`${dialect}: ${groups.length} groups, ${right - before.right} cases right, ${wrong} wrong`)
}

const unlisted = missed.filter((name) => !known.has(name))
const stale = [...known].filter((name) => !missed.includes(name))
for (const name of unlisted) console.log(`wrong, and not in docs/conformance.md: ${name}`)
for (const name of stale) console.log(`right now, but still in docs/conformance.md: ${name}`)
console.log(`${known.size - stale.length} known misses, listed in docs/conformance.md`)
console.log(`${right} passed, ${unlisted.length + stale.length} failed`)
process.exitCode = unlisted.length + stale.length === 0 ? 0 : 1

function judge(group: SuiteGroup): void {
  const validator = attempt(() =>
    compileSchema(group.schema, { dialect: group.dialect, documents: documentsOf(group) }),
  )
  for (const { description, data, valid } of group.tests) {
    const verdict = attempt(() => validator?.accepts(data))
    if (verdict === valid) right += 1
    else missed.push([group.dialect, group.file, group.description, description].join(' / '))
  }
}

/** The remote documents of a group's own dialect, for groups that refer to any. */
function documentsOf({ dialect, schema }: SuiteGroup): Record<string, JsonSchema> {
  if (!JSON.stringify(schema as Json).includes('localhost:1234')) return {}
  return Object.fromEntries(
    Object.entries(remotes).filter(([address]) => {
      const [, home = ''] = /1234\/(draft[\d-]+|v1)\//.exec(address) ?? []
      return home === '' || home === dialect
    }),
  )
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** The misses that the page lists: the lines of its code blocks. */
function readKnown(page: URL): Set<string> {
  const blocks = readFileSync(page, 'utf8')
    .split('```')
    .filter((_text, index) => index % 2 === 1)
  return new Set(blocks.flatMap((block) => block.split('\n').slice(1)).filter((line) => line !== ''))
}

function suiteFolder(): string {
  try {
    const { suite } = parseArgs({ options: { suite: { type: 'string' } } }).values
    if (suite === undefined) throw new Error('--suite is missing')
    for (const dialect of dialects) readSuite(suite, dialect)
    return suite
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
    process.exit(2)
  }
}
