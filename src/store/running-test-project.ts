import { openProject, type Project } from './project.ts'
import { runningTestPath } from './running-test-contracts.ts'

/** The project that the running test file belongs to, else that of the working folder. Throws as `openProject` does. */
export function runningTestProject(environment?: string): Project {
  const from = runningTestPath()
  return openProject({ ...(from === undefined ? {} : { from }), ...(environment === undefined ? {} : { environment }) })
}
