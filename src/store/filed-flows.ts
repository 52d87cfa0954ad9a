import type { FlowIdentity } from '../contract/contract.ts'
import { InvalidDocumentError } from '../contract/errors.ts'
import { contractFileNames } from './contract-file-names.ts'
import { openContractFile } from './contract-files.ts'
import type { TextStore } from './text-store.ts'

/** A flow that has a contract file. */
export interface FiledFlow {
  readonly key: string
  /** The flow as the file names it; undefined when the file is broken, which is for others to tell. */
  readonly flow: FlowIdentity | undefined
}

/** The flows of all contract files, for whichever environment; a flow with files of its own for some stands there again. */
export function filedFlows(store: TextStore): readonly FiledFlow[] {
  return contractFileNames(store).map(({ key, name }) => ({ key, flow: readableIdentity(store, name) }))
}

function readableIdentity(store: TextStore, name: string): FlowIdentity | undefined {
  try {
    return openContractFile(store, name)?.contract.flow
  } catch (error) {
    if (error instanceof InvalidDocumentError) return undefined
    throw error
  }
}
