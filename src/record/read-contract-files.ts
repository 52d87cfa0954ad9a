import type { FlowContract } from '../contract/contract.ts'
import { InvalidDocumentError } from '../contract/errors.ts'
import { parseContract } from '../contract/parse-contract.ts'
import { shellWord } from '../contract/shell-word.ts'
import { type ContractFileName, contractFileNames } from '../store/contract-file-names.ts'
import { fileIn, type TextStore } from '../store/text-store.ts'
import type { Finding } from './finding.ts'

/** A contract file that could be read. */
export interface ReadContractFile extends ContractFileName {
  /** As a path for messages. */
  readonly file: string
  readonly contract: FlowContract
}

/** Reads every contract file of a project; what cannot be read is a finding. Throws `store-unreadable`. */
export function readContractFiles(store: TextStore): {
  readonly files: readonly ReadContractFile[]
  readonly findings: readonly Finding[]
} {
  const files: ReadContractFile[] = []
  const findings: Finding[] = []
  for (const name of contractFileNames(store)) {
    const file = fileIn(store, name.name)
    try {
      files.push({ ...name, file, contract: parseContract(store.read(name.name) ?? '', file) })
    } catch (error) {
      if (!(error instanceof InvalidDocumentError)) throw error
      const { code, pointer, message: text } = error
      const next = `Correct the file, or record the flow again: npx flow-contract record ${shellWord(name.key)}`
      findings.push({ code, severity: 'error', flow: name.key, file, pointer, text, next })
    }
  }
  return { files, findings }
}
