import type { Contracts } from '../contract/contracts.ts'
import { openProject, type ProjectOptions } from './project.ts'

/**
 * The contracts of a project, joined with what its config expects of them. Contract files are read when they are asked
 * for, once; the same flow gives the same object. Synchronous, so that matchers can use it.
 * Throws `config-invalid`, `store-unreadable` or `environment-unknown`.
 */
export function openContracts(options: ProjectOptions = {}): Contracts {
  return openProject(options).contracts
}
