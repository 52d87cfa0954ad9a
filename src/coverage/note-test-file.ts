import { runningTestPath } from '../store/running-test-contracts.ts'
import { collectSent } from './running-test-payloads.ts'

/**
 * Has what the tests of the running file send written into the run folder after the file.
 * @param afterAll The runner's hook.
 */
export function noteTestFile(afterAll: (run: () => Promise<void>) => void): void {
  try {
    afterAll(async () => {
      const testPath = runningTestPath()
      if (testPath === undefined) return
      const { writeRunNotes } = await import('./write-run-notes.ts')
      writeRunNotes(testPath)
    })
  } catch {
    // The door was loaded within a running test, where no runner takes a hook.
    return
  }
  collectSent()
}
