import type { Check } from './project.ts'
import { readOwnFile } from './read-own-file.ts'

interface Manifest {
  readonly bin: Readonly<Record<string, string>>
}

const readme = readOwnFile('README.md')

/** README's first test, as it stands. */
export const readmeTest: string = found(/```ts\n(import[^]*?)```/, 'a test in a ts block')

/** README's set-up of Vitest, as it stands: a member of `test` in vitest.config.ts. */
export const readmeVitestSetUp: string = found(/`(setupFiles: \[.*?\])`/, "Vitest's set-up")

/** README's set-up of Jest, as it stands: a member of the config. */
export const readmeJestSetUp: string = found(/`(setupFilesAfterEnv: \[.*?\])`/, "Jest's set-up")

/** README's flow file, as it stands, and where README has it. */
export const readmeFlow: { readonly path: string; readonly text: string } = {
  path: found(/^npx flow-contract import (\S+)/m, 'an import'),
  text: found(/```yaml\n([^]*?)```/, 'a flow in a yaml block'),
}

const { bin } = JSON.parse(readOwnFile('package.json')) as Manifest

/** README's import of the flow file, by the package's own bin. */
export const readmeImport: Check = {
  name: "README's import",
  command: [`node_modules/flow-contract/${bin['flow-contract']}`, 'import', readmeFlow.path],
}

function found(pattern: RegExp, what: string): string {
  const text = pattern.exec(readme)?.[1]
  if (text === undefined) throw new Error(`README.md no longer has ${what} (${pattern})`)
  return text
}
