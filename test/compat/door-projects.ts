import type { Check, NodeMajor, Project } from './project.ts'
import { readOwnFile } from './read-own-file.ts'

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>
}

/** The doors that need what may not be installed, by their peer. */
const peerDoors: Readonly<Record<string, string>> = {
  './generators': 'fast-check',
  './jest': '@jest/globals',
  './msw': 'msw',
  './nock': 'nock',
  './vitest': 'vitest',
}

const { exports } = JSON.parse(readOwnFile('package.json')) as Manifest

/** Every door of the exports map that stands by itself, by the name that users write. */
const libraryDoors = Object.keys(exports)
  .filter((door) => !(door in peerDoors) && !door.includes('*') && !door.endsWith('.json'))
  .map((door) => door.replace('.', 'flow-contract'))

const nodes: readonly NodeMajor[] = [20, 22, 24, 26]

function opens(script: string, node: NodeMajor, doors = libraryDoors): Check {
  return {
    name: `${script} on Node ${node}`,
    command: [script, ...doors],
    node,
    prints: doors.map((door) => `opened ${door}\n`),
  }
}

function missing(script: string, door: string): Check {
  const name = door.replace('.', 'flow-contract')
  const peer = peerDoors[door] ?? ''
  return {
    name: `${script} ${name}`,
    command: [script, name],
    prints: [`message: ${name} needs ${peer}, which is not installed: npm install --save-dev ${peer}\n`],
  }
}

/** A folder with the tarball and nothing else: every library door opens, every other says what it lacks. */
export const doorProjects: readonly Project[] = [
  {
    name: 'tarball alone',
    manager: 'npm',
    dependencies: {},
    files: Object.fromEntries(
      ['open-doors.cjs', 'open-doors.mjs', 'missing-peer.cjs', 'missing-peer.mjs'].map((script) => [
        script,
        readOwnFile(`test/compat/suites/${script}`),
      ]),
    ),
    checks: [
      ...nodes.flatMap((node) => [opens('open-doors.mjs', node), opens('open-doors.cjs', node)]),
      {
        name: 'the bin',
        command: ['node_modules/.bin/flow-contract', '--help'],
        prints: ['record', 'import', 'check'],
      },
      missing('missing-peer.cjs', './generators'),
      missing('missing-peer.mjs', './generators'),
      missing('missing-peer.cjs', './jest'),
      missing('missing-peer.mjs', './jest'),
      missing('missing-peer.cjs', './msw'),
      missing('missing-peer.mjs', './msw'),
      missing('missing-peer.cjs', './nock'),
      missing('missing-peer.mjs', './nock'),
      missing('missing-peer.mjs', './vitest'),
    ],
  },
  ...['4.0.0', '4'].map((version): Project => ({
    name: `tarball with fast-check ${version}`,
    manager: 'npm',
    dependencies: { 'fast-check': version },
    files: Object.fromEntries(
      ['open-doors.cjs', 'open-doors.mjs'].map((script) => [script, readOwnFile(`test/compat/suites/${script}`)]),
    ),
    checks: nodes.flatMap((node) =>
      ['open-doors.mjs', 'open-doors.cjs'].map((script) => opens(script, node, ['flow-contract/generators'])),
    ),
  })),
]
