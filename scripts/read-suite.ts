import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Json, JsonSchema } from '../src/contract/json.ts'
import type { Dialect } from '../src/schema/dialect.ts'

/** One schema of the official JSON Schema test suite with the values that it must take or refuse. */
export interface SuiteGroup {
  readonly dialect: Dialect
  /** The file's name without its ending, such as `anyOf`. */
  readonly file: string
  readonly description: string
  readonly schema: JsonSchema
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[]
}

export { dialects } from '../src/schema/dialect.ts'

/** Every required group of a dialect, in the order of the files. Throws when the folder is not there. */
export function readSuite(folder: string, dialect: Dialect): SuiteGroup[] {
  const home = join(folder, 'tests', dialect)
  return readdirSync(home)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => {
      const groups = readJson(join(home, name)) as unknown as SuiteGroup[]
      return groups.map((group) => ({ ...group, dialect, file: name.slice(0, -'.json'.length) }))
    })
}

/** The schemas that the suite's references lead to, by the address that the suite serves them at. */
export function readRemotes(folder: string): Record<string, JsonSchema> {
  const home = join(folder, 'remotes')
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' }).map((name) => join(home, name))
  return Object.fromEntries(
    files
      .filter((file) => file.endsWith('.json') && statSync(file).isFile())
      .map((file) => [
        `http://localhost:1234/${relative(home, file).split(sep).join('/')}`,
        readJson(file) as JsonSchema,
      ]),
  )
}

/** The remote documents of a group's own dialect, for groups that refer to any. */
export function documentsOf(
  { dialect, schema }: SuiteGroup,
  remotes: Readonly<Record<string, JsonSchema>>,
): Record<string, JsonSchema> {
  if (!JSON.stringify(schema as Json).includes('localhost:1234')) return {}
  return Object.fromEntries(
    Object.entries(remotes).filter(([address]) => {
      const [, home = ''] = /1234\/(draft[\d-]+|v1)\//.exec(address) ?? []
      return home === '' || home === dialect
    }),
  )
}

function readJson(file: string): Json {
  return JSON.parse(readFileSync(file, 'utf8')) as Json
}
