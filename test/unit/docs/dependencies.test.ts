import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Packages = Readonly<Record<string, string>>

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Packages
  readonly devDependencies: Packages
  readonly peerDependencies: Packages
}

/** The packages of a section: the first column of its table, or the names in its first sentence. */
function described(heading: string): string[] {
  const page = readFileSync('docs/dependencies.md', 'utf8')
  const section = page.split(/^## /m).find((text) => text.startsWith(heading)) ?? ''
  const rows = [...section.matchAll(/^\| ([^|]+) \|/gm)].slice(2).flatMap(([, cell = '']) => cell.split(', '))
  const sentence = section.split(':')[0] ?? ''
  return rows.length > 0 ? rows : [...sentence.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
}

test('docs/dependencies.md lists every package where it belongs, and no other', () => {
  const [installed, bundled, peers, tools] = ['Installed', 'Bundled', 'Optional peers', 'For developing'].map(described)
  expect(installed?.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted())
  expect(peers?.toSorted()).toEqual(Object.keys(manifest.peerDependencies).toSorted())
  expect([...(bundled ?? []), ...(tools ?? [])].toSorted()).toEqual(Object.keys(manifest.devDependencies).toSorted())
})

test('only what lands in a user’s project has a range', () => {
  for (const version of Object.values(manifest.dependencies)) expect(version).toMatch(/^\^\d/)
  for (const version of Object.values(manifest.devDependencies)) expect(version).toMatch(/^(?:npm:[\w-]+@)?\d/)
})
