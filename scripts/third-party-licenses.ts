import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Rolldown } from 'tsdown'

/** A package whose code or types stand in a bundle. */
interface BundledPackage {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly text: string
}

/**
 * Writes the licences of every bundled package beside the bundle, as those licences demand. Fails the build when a
 * package says no licence or brings no text.
 */
export function thirdPartyLicenses(fileName: string): Rolldown.Plugin {
  return {
    name: 'third-party-licenses',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []))
      const folders = new Set(modules.flatMap((id) => packageFolder(id) ?? []))
      const packages = [...folders].map(readPackage).toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
      this.emitFile({ type: 'asset', fileName, source: noticeOf(packages) })
    },
  }
}

/** The folder of the package that a module belongs to; undefined for this project's own modules. */
export function packageFolder(moduleId: string): string | undefined {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(moduleId)?.[1]
}

/** The notice file: a heading and the licence text for each package. */
export function noticeOf(packages: readonly BundledPackage[]): string {
  const parts = packages.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}\n`,
  )
  return ['This package contains code of the packages below, under these licences.\n', ...parts].join(
    `\n${'-'.repeat(80)}\n\n`,
  )
}

function readPackage(folder: string): BundledPackage {
  const manifest = readManifest(folder)
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(name))
  if (file === undefined || manifest.license === undefined)
    throw new Error(`${folder}: no licence; a package without one cannot be bundled`)
  const { name, version, license } = manifest
  return { name, version, license, text: readFileSync(join(folder, file), 'utf8') }
}

function readManifest(folder: string): { name: string; version: string; license?: string } {
  const path = join(folder, 'package.json')
  if (!existsSync(path)) return readManifest(dirname(folder))
  return JSON.parse(readFileSync(path, 'utf8')) as { name: string; version: string; license?: string }
}
