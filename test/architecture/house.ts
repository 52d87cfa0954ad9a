/** The rooms of `src/` in their order: a room may use the rooms before it, and no other. */
export const rooms: readonly string[] = [
  'contract',
  'schema',
  'inputs',
  'repair',
  'store',
  'generate',
  'compare',
  'coverage',
  'types',
  'platform',
  'sources',
  'emulator',
  'launches',
  'record',
  'matchers',
  'report',
  'commands',
]

/** Who may import what: packages and modules of Node, by the rooms and doors in which they may appear. */
export interface Fence {
  /** The specifiers without their inner paths: `ajv` stands for `ajv/dist/core.js` too. */
  readonly packages: readonly string[]
  /** Rooms, and doors as their file names. */
  readonly allowed: readonly string[]
  /** At most so many files may import them; any number if absent. */
  readonly files?: number
}

/** Every package that `src/` may import has a place here. */
export const fences: readonly Fence[] = [
  { packages: ['ajv', 'ajv-formats', 'ajv-draft-04'], allowed: ['schema'] },
  // One file, and its twin for CommonJS.
  { packages: ['fast-check'], allowed: ['generate'], files: 2 },
  { packages: ['regjsparser'], allowed: ['generate'] },
  { packages: ['node:fs'], allowed: ['store', 'coverage', 'commands'] },
  { packages: ['nock'], allowed: ['launches', 'nock.ts'] },
  { packages: ['msw', '@mswjs/interceptors'], allowed: ['launches', 'msw.ts'] },
  { packages: ['vitest'], allowed: ['vitest.ts', 'vitest-plugin.ts', 'vitest-reporter.ts'] },
  { packages: ['@jest/globals', 'expect'], allowed: ['jest.ts', 'jest-reporter.ts'] },
  { packages: ['hono', '@hono/node-server'], allowed: ['emulator'] },
  { packages: ['yaml'], allowed: ['sources'] },
  { packages: ['fastest-levenshtein'], allowed: ['contract'] },
  { packages: ['diff'], allowed: ['repair'] },
  { packages: ['picocolors'], allowed: ['report', 'cli.ts'] },
  { packages: ['commander'], allowed: ['cli.ts'] },
]

/** Rooms and doors that may read `process.env`. */
export const readersOfEnvironment: readonly string[] = ['store', 'cli.ts']

/** Doors whose runner demands a default export. */
export const defaultExporters: readonly string[] = ['vitest-reporter.ts', 'jest-reporter.ts', 'jest-preset.ts']

/** The bin, the one file directly in `src/` that no `import` opens. */
export const bins: readonly string[] = ['cli.ts']
