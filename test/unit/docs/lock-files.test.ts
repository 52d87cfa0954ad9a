import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface LockedPackage {
  readonly resolved?: string
  readonly integrity?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

describe.each(['package-lock.json', 'bench/package-lock.json'])('%s', (file) => {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Readonly<Record<string, LockedPackage>> }
  const [, ...locked] = Object.entries(packages)
  const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))

  test('holds no address to download from, and the checksum of everything', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
    expect(locked.filter(([, { integrity }]) => integrity === undefined)).toEqual([])
  })

  // A lock without another system's builds is refused by `npm ci`. npm writes one when it could not see those packages.
  test('is complete: every dependency, for any system, has its entry', () => {
    const wanted = locked.flatMap(([, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies }),
    )
    expect([...new Set(wanted)].filter((name) => !names.has(name))).toEqual([])
  })
})
