import type { FlowContract } from '../contract/contract.ts'
import { noInputs, takesNothing } from '../contract/takes-nothing.ts'

const keptOutputs = 'The outputs are those known before: the live flow shows none'

/** What is left of a known contract beside the live one. */
export interface KeptContract {
  /** The contract that counts: the known one itself when its inputs are kept. */
  readonly contract: FlowContract
  /** Why something was kept; undefined when the live contract counts as it is. */
  readonly reason?: string
}

/**
 * Keeps what is known where the live flow shows no schema, or one that has become empty: the whole contract for the sake
 * of its inputs, else its outputs. With `acceptEmpty` the live contract counts as it is.
 */
export function keepKnown(known: FlowContract | undefined, live: FlowContract, acceptEmpty: boolean): KeptContract {
  if (known === undefined || acceptEmpty) return { contract: live }
  const remedy = '--accept-empty replaces it'
  if (isEmptied(known, live, 'inputs')) {
    const shown = live.inputs === null ? 'shows no schema of its inputs' : 'says that it takes no inputs'
    return { contract: known, reason: `The live flow ${shown}, and the known contract is kept; ${remedy}` }
  }
  if (!isEmptied(known, live, 'outputs')) return { contract: live }
  const imported = known.notes?.filter((note) => note.startsWith('The outputs are imported from ')) ?? []
  const notes = [...(live.notes ?? []), ...(imported.length > 0 ? imported : [keptOutputs])]
  return {
    contract: { ...live, outputs: known.outputs, notes },
    reason: `The live flow shows no outputs, and those that were known are kept; ${remedy}`,
  }
}

/** What must be said aloud of a contract whose inputs are few or unknown; undefined for any other. */
export function inputsRemark({ inputs }: FlowContract): string | undefined {
  if (inputs === null)
    return 'Its inputs are unknown: the live flow shows no schema. Import the YAML, or write them by hand'
  return takesNothing(inputs) ? noInputs : undefined
}

function isEmptied(known: FlowContract, live: FlowContract, side: 'inputs' | 'outputs'): boolean {
  if (known[side] === null) return false
  return live[side] === null || (takesNothing(live[side]) && !takesNothing(known[side]))
}
