import { defineConfig } from 'vitest/config'

// The same suites with the watch and without it.
const setupFiles = process.env['WATCHED'] === undefined ? [] : ['watched-setup.mjs']

export default defineConfig({ test: { root: import.meta.dirname, include: ['*.vitest.ts'], setupFiles } })
