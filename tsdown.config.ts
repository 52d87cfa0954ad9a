import { dirname, join } from 'node:path'
import { defineConfig, type UserConfig } from 'tsdown'
import { thirdPartyLicenses } from './scripts/third-party-licenses.ts'

/** Doors that `import` and `require` both open. */
const bothFormats = ['index', 'jest', 'matchers', 'generators', 'launches', 'emulator', 'nock', 'msw']

/** Doors of runners that are ESM alone, and the bin. */
const esmOnly = ['vitest', 'cli']

// What a project installs itself, or what comes along as a dependency; everything else is bundled, and this list says
// what may be.
const bundled = [
  '@hono/node-server',
  'commander',
  'diff',
  'fastest-levenshtein',
  'hono',
  'picocolors',
  'regjsparser',
  'yaml',
]

const shared: UserConfig = {
  target: 'node20.19',
  platform: 'node',
  // A stack trace in a user's test should name our functions.
  minify: false,
  sourcemap: false,
  hash: false,
  fixedExtension: true,
  deps: { onlyBundle: bundled },
  publint: false,
  // Jest, and suites that are not ESM yet, open the doors by `require`.
  checks: { legacyCjs: false },
}

const entries = (doors: readonly string[]): Record<string, string> =>
  Object.fromEntries(doors.map((door) => [door, `src/${door}.ts`]))

/** A module that waits for a promise, as no CommonJS module can, gives way to its twin. */
const withTwin = {
  name: 'twin-by-require',
  resolveId(specifier: string, importer: string | undefined): string | undefined {
    if (importer === undefined || !/\/(?:fast-check|nock-peer|msw-peer)\.ts$/.test(specifier)) return undefined
    return join(dirname(importer), specifier.replace(/\.ts$/, '-by-require.ts'))
  },
}

const config: UserConfig[] = defineConfig([
  {
    ...shared,
    format: 'esm',
    entry: entries([...bothFormats, ...esmOnly]),
    dts: true,
    plugins: [thirdPartyLicenses('THIRD-PARTY-LICENSES.txt')],
  },
  { ...shared, format: 'cjs', entry: entries(bothFormats), dts: true, plugins: [withTwin] },
])

export default config
