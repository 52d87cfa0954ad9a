import { existsSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { dictionary } from '../contract/dictionary.ts'
import { projectRoot } from '../store/project.ts'
import { readTextFile } from '../store/read-text-file.ts'
import { writeAtomically } from '../store/write-atomically.ts'
import { ignoreFileOf, runFolderOf } from './run-folder.ts'
import { notesFileName, renderRunNotes } from './run-notes-file.ts'
import { takeSent } from './running-test-payloads.ts'

/**
 * Writes down what a test file sent, in a file of its own in its project's run folder, in place of what its last run
 * noted. A disk that refuses is warned of once and fails no test: whoever reads the folder sees what is there.
 * @param testPath The absolute path of the test file.
 */
export function writeRunNotes(testPath: string): void {
  const sent = takeSent(testPath)
  const root = projectRoot({ from: testPath })
  const testFile = relative(root, testPath).replaceAll(sep, '/')
  const notes = join(runFolderOf(root), notesFileName(testFile))
  try {
    if (sent.size === 0) {
      if (existsSync(notes)) rmSync(notes)
      return
    }
    const flows = dictionary([...sent].map(([key, payloads]) => [key, payloads.noted()]))
    const ignore = ignoreFileOf(root)
    if (!existsSync(ignore)) writeAtomically(ignore, '*\n')
    const text = renderRunNotes({ testFile, flows })
    if (readTextFile(notes) !== text) writeAtomically(notes, text)
  } catch (error) {
    warn(error)
  }
}

let isWarned = false

function warn(error: unknown): void {
  if (isWarned) return
  isWarned = true
  const reason = error instanceof Error ? error.message : String(error)
  process.emitWarning(`What the tests sent to flows is not noted for "--runs". ${reason}`, { code: 'flow-contract' })
}
