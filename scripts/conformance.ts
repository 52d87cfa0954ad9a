import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compileSchema } from '../src/schema/validator.ts'
import { generatesOnlyValid, isSatisfiable } from './conform-generators.ts'
import { dialects, documentsOf, readRemotes, readSuite, type SuiteGroup } from './read-suite.ts'

// The official JSON Schema test suite, through the validator behind the checks, and through the generators: where values
// fit a schema and the validator is right about it, all that is generated must be valid. Misses must stand in
// docs/conformance.md.
const usage = 'Usage: npm run conformance -- --suite DIR (the folder that holds tests/ and remotes/)'
const known = readKnown(new URL('../docs/conformance.md', import.meta.url))
const folder = suiteFolder()
const remotes = readRemotes(folder)
const missed: string[] = []
const total = { right: 0, generated: 0 }

for (const dialect of dialects) {
  const groups = readSuite(folder, dialect)
  const counts = { right: 0, wrong: 0, generated: 0, notGenerated: 0 }
  for (const group of groups) judge(group, counts)
  total.right += counts.right
  total.generated += counts.generated
  console.log(
    `${dialect}: ${groups.length} groups, ${counts.right} cases right, ${counts.wrong} wrong; ` +
      `values generated for ${counts.generated} schemas, ${counts.notGenerated} missed`,
  )
}

const unlisted = missed.filter((name) => !known.has(name))
const stale = [...known].filter((name) => !missed.includes(name))
for (const name of unlisted) console.log(`wrong, and not in docs/conformance.md: ${name}`)
for (const name of stale) console.log(`right now, but still in docs/conformance.md: ${name}`)
console.log(`${known.size - stale.length} known misses, listed in docs/conformance.md`)
console.log(`${total.right + total.generated} passed, ${unlisted.length + stale.length} failed`)
process.exitCode = unlisted.length + stale.length === 0 ? 0 : 1

interface Counts {
  right: number
  wrong: number
  generated: number
  notGenerated: number
}

function judge(group: SuiteGroup, counts: Counts): void {
  const options = { dialect: group.dialect, documents: documentsOf(group, remotes) }
  const name = [group.dialect, group.file, group.description].join(' / ')
  const validator = attempt(() => compileSchema(group.schema, options))
  const wrong = group.tests.filter(({ data, valid }) => attempt(() => validator?.accepts(data)) !== valid)
  counts.right += group.tests.length - wrong.length
  counts.wrong += wrong.length
  missed.push(...wrong.map(({ description }) => `${name} / ${description}`))
  if (validator === undefined || wrong.length > 0 || !isSatisfiable(group)) return
  const isGenerated = generatesOnlyValid(group, options, validator)
  counts[isGenerated ? 'generated' : 'notGenerated'] += 1
  if (!isGenerated) missed.push(`generated / ${name}`)
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
