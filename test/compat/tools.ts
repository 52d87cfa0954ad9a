import { access } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { npmInstall, temporaryProject } from '../support/temporary-project.ts'
import type { NodeMajor } from './project.ts'

// Node 20 is tried at its lowest promised minor.
const nodeVersions: Readonly<Record<NodeMajor, string>> = { 20: '~20.19.0', 22: '22', 24: '24', 26: '26' }

// What is installed here depends on no state of this repository, so it outlives a run.
const toolsFolder = join(tmpdir(), 'flow-contract-compat-tools')

const installing = new Map<string, Promise<string>>()

/** The program of this Node release, installed at first use. Rejects when that fails. */
export async function nodeProgram(major: NodeMajor): Promise<string> {
  return join(await tool('node', nodeVersions[major]), 'bin/node')
}

/** The script of pnpm 10, installed at first use. Rejects when that fails. */
export async function pnpmScript(): Promise<string> {
  return join(await tool('pnpm', '10'), 'bin/pnpm.cjs')
}

function tool(name: string, version: string): Promise<string> {
  const key = `${name}-${version.replace('~', '')}`
  let folder = installing.get(key)
  if (folder === undefined) installing.set(key, (folder = installTool(join(toolsFolder, key), name, version)))
  return folder
}

async function installTool(folder: string, name: string, version: string): Promise<string> {
  const installed = join(folder, 'node_modules', name)
  const finished = join(folder, 'node_modules/.package-lock.json')
  const isThere = await access(finished).then(
    () => true,
    () => false,
  )
  if (!isThere) {
    // The `node` package fetches its program in an install script.
    await temporaryProject(folder, { files: {}, dependencies: { [name]: version } }, npmInstall({ scripts: true }))
  }
  return installed
}
