import { dirname, resolve } from 'node:path'
import { InvalidDocumentError } from '../contract/errors.ts'
import { messagePath } from './message-path.ts'
import { type ConfigDocument, configCode, parseConfig } from './parse-config.ts'
import { readTextFile } from './read-text-file.ts'
import { fileProblem, StoreFileError } from './store-file-error.ts'

/** A config file as it is written, with its absolute path. */
export interface ConfigFile {
  readonly path: string
  readonly document: ConfigDocument
}

/**
 * A config file and those it extends, the nearest first. Throws `store-unreadable` when the first cannot be read, and
 * `config-invalid` when one is not right, extends a file that is not there, or extends itself by a detour.
 */
export function readConfigChain(file: string): readonly [ConfigFile, ...ConfigFile[]] {
  const first = readConfigFile(resolve(file))
  if (first === undefined) {
    throw new StoreFileError('store-unreadable', messagePath(file), fileProblem('ENOENT'))
  }
  const chain: [ConfigFile, ...ConfigFile[]] = [first]
  for (let nearest = first; nearest.document.extends !== undefined;) {
    const path = resolve(dirname(nearest.path), nearest.document.extends)
    if (chain.some((seen) => seen.path === path)) {
      const circle = [...chain.map((seen) => seen.path), path].map((seen) => messagePath(seen)).join(', which extends ')
      throw wrongExtends(nearest, `a circle: ${circle}`)
    }
    const next = readConfigFile(path)
    if (next === undefined) throw wrongExtends(nearest, `${messagePath(path)}, which is not there`)
    chain.push(next)
    nearest = next
  }
  return chain
}

function readConfigFile(path: string): ConfigFile | undefined {
  const text = readTextFile(path)
  return text === undefined ? undefined : { path, document: parseConfig(text, messagePath(path)) }
}

function wrongExtends(file: ConfigFile, found: string): InvalidDocumentError {
  return new InvalidDocumentError(configCode, {
    file: messagePath(file.path),
    pointer: '/extends',
    found,
    expected: 'the path of another config file, relative to this one',
  })
}
