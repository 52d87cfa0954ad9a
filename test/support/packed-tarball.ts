import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCommand } from './run-command.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Packs the built package as it would be published, and gives the tarball's path.
 * @param folder An existing folder for the tarball. Rejects with npm's output when packing fails.
 */
export async function packedTarball(folder: string): Promise<string> {
  const { exitCode, output } = await runCommand('npm', ['pack', '--silent', '--pack-destination', folder], {
    folder: repository,
  })
  const name = output.trim().split('\n').at(-1)
  if (exitCode !== 0 || name?.endsWith('.tgz') !== true) throw new Error(`npm pack failed: ${output}`)
  return join(folder, name)
}
