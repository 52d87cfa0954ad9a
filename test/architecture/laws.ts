import { posix } from 'node:path'
import { bins, defaultExporters, type Fence, fences, readersOfEnvironment, rooms } from './house.ts'
import type { SourceFacts } from './source-facts.ts'

/** The files of `src/` by their path in it, with `/` between folders. */
export type House = ReadonlyMap<string, SourceFacts>

/** Every way in which a house breaks its own laws, each as one line that names the file; empty when it keeps them. */
export function brokenLaws(house: House): string[] {
  const laws = [unknownRooms, wrongImports, wrongOrder, brokenFences, environmentReaders, wrongFiles, cycles]
  return laws.flatMap((law) => law(house))
}

/** The doors that differ between `src/`, the exports map and the build's entries; names as `vitest` or `index`. */
export function differingDoors(house: House, exported: readonly string[], built: readonly string[]): string[] {
  const files = [...house.keys()].filter(isDoor).map((file) => posix.basename(file, '.ts'))
  const doors = files.filter((door) => !bins.includes(`${door}.ts`))
  return [
    ...difference(doors, exported).map((door) => `src/${door}.ts is no entry of the exports map`),
    ...difference(exported, doors).map((door) => `the exports map has ${door}, which src/ has not`),
    ...difference(files, built).map((door) => `src/${door}.ts is not built`),
    ...difference(built, files).map((door) => `${door} is built, but not in src/`),
  ]
}

function unknownRooms(house: House): string[] {
  return files(house, (file) => !isDoor(file) && !rooms.includes(roomOf(file))).map(
    (file) => `${file} is in no room of the list`,
  )
}

function wrongImports(house: House): string[] {
  return edges(house).flatMap(({ from, specifier, to }) =>
    to === undefined || house.has(to) ? [] : `${from} imports ${specifier}, which is no file by its exact name`,
  )
}

function wrongOrder(house: House): string[] {
  return edges(house).flatMap(({ from, to }) => {
    if (to === undefined || !house.has(to)) return []
    if (isDoor(to)) return `${from} imports the door ${to}`
    const isAbove = isDoor(from) || rooms.indexOf(roomOf(to)) <= rooms.indexOf(roomOf(from))
    return isAbove ? [] : `${from} imports ${to}, whose room comes later`
  })
}

function brokenFences(house: House): string[] {
  const used = edges(house).filter(({ to }) => to === undefined)
  const strangers = used.filter(({ specifier }) => !isBuiltIn(specifier) && fenceOf(specifier) === undefined)
  return [
    ...strangers.map(({ from, specifier }) => `${from} imports ${specifier}, which has no place in the house`),
    ...fences.flatMap((fence) => brokenFence(fence, used)),
  ]
}

function brokenFence(fence: Fence, used: readonly Edge[]): string[] {
  const behind = used.filter(({ specifier }) => fenceOf(specifier) === fence)
  const outside = behind.filter(({ from }) => !fence.allowed.includes(roomOf(from)))
  const importers = new Set(behind.map(({ from }) => from))
  return [
    ...outside.map(({ from, specifier }) => `${from} imports ${specifier}: only ${fence.allowed.join(', ')} may`),
    ...(importers.size > (fence.files ?? Infinity)
      ? [`${[...importers].join(', ')} import ${fence.packages.join(', ')}: only ${fence.files} may`]
      : []),
  ]
}

function environmentReaders(house: House): string[] {
  return files(house, (file, facts) => facts.readsEnvironment && !readersOfEnvironment.includes(roomOf(file))).map(
    (file) => `${file} reads the environment: only ${readersOfEnvironment.join(', ')} may`,
  )
}

function wrongFiles(house: House): string[] {
  return [
    ...files(house, (file, facts) => facts.hasDefaultExport && !defaultExporters.includes(file)).map(
      (file) => `${file} has a default export`,
    ),
    ...files(house, (file, facts) => facts.isBarrel && !isDoor(file)).map((file) => `${file} is a barrel`),
    ...files(house, (file) => /(?:^|\/)(?:utils?|helpers?|common|misc)\.ts$/.test(file)).map(
      (file) => `${file} has a name that says nothing`,
    ),
  ]
}

/** Each cycle once, from its first file in the order of the house. */
function cycles(house: House): string[] {
  const finished = new Set<string>()
  const found: string[] = []
  const inner = edges(house)
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file)
    if (start !== -1) found.push([...path.slice(start), file].join(' → '))
    if (start !== -1 || finished.has(file)) return
    for (const { from, to } of inner) if (from === file && to !== undefined) visit(to, [...path, file])
    finished.add(file)
  }
  for (const file of house.keys()) visit(file, [])
  return found.map((cycle) => `a cycle: ${cycle}`)
}

interface Edge {
  readonly from: string
  readonly specifier: string
  /** The path in `src/` that a relative specifier leads to; undefined for a package. */
  readonly to: string | undefined
}

function edges(house: House): Edge[] {
  return [...house].flatMap(([from, { imports }]) =>
    imports.map((specifier) => ({
      from,
      specifier,
      to: specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined,
    })),
  )
}

function files(house: House, wanted: (file: string, facts: SourceFacts) => boolean): string[] {
  return [...house].flatMap(([file, facts]) => (wanted(file, facts) ? [file] : []))
}

function isDoor(file: string): boolean {
  return !file.includes('/')
}

/** The room of a file, or the door's own name. */
function roomOf(file: string): string {
  return file.split('/')[0] ?? file
}

function fenceOf(specifier: string): Fence | undefined {
  return fences.find(({ packages }) => packages.some((name) => specifier === name || specifier.startsWith(`${name}/`)))
}

function isBuiltIn(specifier: string): boolean {
  return specifier.startsWith('node:')
}

function difference(these: readonly string[], those: readonly string[]): string[] {
  return these.filter((name) => !those.includes(name))
}
