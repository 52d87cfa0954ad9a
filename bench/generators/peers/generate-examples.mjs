import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildExampleSchema } from '@amritk/generate-examples'
import { fromArbitrary } from './fast-check.mjs'

const ts = createRequire(import.meta.url)('typescript')
// Where the imports of what it writes are found; the next install clears it.
const home = fileURLToPath(new URL('../../node_modules/.generated-examples/', import.meta.url))
mkdirSync(home, { recursive: true })
const folder = mkdtempSync(join(home, 'run-'))
// It tells of each example that does not fit; arbitraries are what is measured.
console.warn = () => {}
let opened = 0

/** @type {import('./peer.mjs').Peer['open']} */
export async function open(schema) {
  const written = join(folder, String((opened += 1)))
  mkdirSync(written)
  for (const { filename, content } of await buildExampleSchema(schema, 'Root'))
    writeFileSync(join(written, filename.replace(/\.ts$/, '.js')), javascript(content))
  const { RootArbitrary } = await import(pathToFileURL(join(written, 'root.js')).href)
  return fromArbitrary(RootArbitrary)
}

function javascript(/** @type {string} */ typescript) {
  return ts.transpileModule(typescript, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  }).outputText
}
