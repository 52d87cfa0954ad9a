import { basename, isAbsolute } from 'node:path'
import type { FlowContract, SourceKind } from '../contract/contract.ts'
import { type FlowVariable, schemaOfVariables } from '../contract/flow-variables.ts'
import { pointerTo } from '../contract/pointer.ts'
import { noInputs, takesNothing } from '../contract/takes-nothing.ts'
import { looksSecret } from '../inputs/print-value.ts'

/** A variable of a flow file, with the flags that its authors set. */
export interface DeclaredVariable extends FlowVariable {
  readonly isInput: boolean
  readonly isOutput: boolean
  readonly isSecure: boolean
}

/** What a flow file says of a flow. */
export interface FlowFileContent {
  readonly name: string
  /** The platform's flow type, such as `WORKFLOW`. */
  readonly type: string
  readonly kind: SourceKind
  /** The file, as a path; the contract names it so where it lies below the working folder, else by its name alone. */
  readonly file: string
  readonly variables: readonly DeclaredVariable[]
}

/**
 * The contract of a flow as its authors' file declares it. It has no id, which only the platform knows. Secure variables
 * are left out of the inputs, with a note: the platform takes none (Genesys Cloud, "Secure flow variables").
 */
export function contractOfFlowFile({ name, type, kind, file, variables }: FlowFileContent): FlowContract {
  const inputs = schemaOfVariables(variables.filter(({ isInput, isSecure }) => isInput && !isSecure).map(withoutSecret))
  // What a variable starts with says nothing about what comes out of it in the end.
  const outputs = schemaOfVariables(variables.filter(({ isOutput }) => isOutput).map(withoutDefault))
  const secure = variables.filter(({ isInput, isSecure }) => isInput && isSecure)
  const notes = new Set([
    ...(takesNothing(inputs.schema) ? [noInputs] : []),
    ...secure.map((variable) => `${variable.name}: a secure variable cannot be an input, so it was left out`),
    ...inputs.notes,
    ...outputs.notes,
  ])
  return {
    flow: { name, type },
    inputs: inputs.schema,
    outputs: outputs.schema,
    source: { kind, file: portablePath(file) },
    ...(notes.size === 0 ? {} : { notes: [...notes] }),
  }
}

/** A contract file travels further than a flow: no password gets into it. */
function withoutSecret(variable: DeclaredVariable): FlowVariable {
  return looksSecret(pointerTo('', variable.name)) ? withoutDefault(variable) : variable
}

function withoutDefault({ default: _default, ...variable }: DeclaredVariable): FlowVariable {
  return variable
}

/** What lies elsewhere lies somewhere else on each machine. */
function portablePath(file: string): string {
  return isAbsolute(file) || /^\.\.?[\\/]/.test(file) ? basename(file) : file.replaceAll('\\', '/')
}
