import type { FlowContract } from '../contract/contract.ts'
import { messagePath } from '../store/message-path.ts'
import { readSourceFile } from '../store/read-source-file.ts'
import type { FlowFileOptions } from './read-archy-yaml.ts'
import { readExport } from './read-export.ts'

/**
 * The contracts of the flows in an authors' file: Archy YAML, or an export such as `.i3WorkFlow`. `path` is relative to
 * the working folder; `options.name` is the flow's name where a template leaves it open. Rejects with `FlowFileError`
 * (`flow-file-unreadable`, `flow-file-invalid`; file, line and column), or `store-unreadable` or `source-too-large` when
 * the file cannot be read.
 */
export async function importFlowFile(
  path: string,
  options: Pick<FlowFileOptions, 'name'> = {},
): Promise<FlowContract[]> {
  const text = readSourceFile(path)
  const known = { ...options, file: messagePath(path) }
  if (/\.i3\w+$/i.test(path)) return [readExport(text, known)]
  // The YAML parser is large, and whoever records from the live API never needs it.
  const { readArchyYaml } = await import('./read-archy-yaml.ts')
  return readArchyYaml(text, known)
}
