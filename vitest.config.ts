import { configDefaults, defineConfig, type ViteUserConfig } from 'vitest/config'

// Real runners, real builds, real sockets: a busy machine needs its time.
const minutes = (count: number): number => count * 60_000

const config: ViteUserConfig = defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rooms',
          include: ['test/unit/**/*.test.ts', 'test/laws/**/*.test.ts', 'test/*.test.ts'],
          testTimeout: minutes(1),
        },
      },
      {
        test: {
          name: 'trips',
          include: ['test/trips/**/*.test.ts'],
          // What a trip makes while it runs is none of its own tests.
          exclude: [...configDefaults.exclude, '**/.*/**'],
          testTimeout: minutes(3),
          hookTimeout: minutes(3),
        },
      },
    ],
  },
})

export default config
