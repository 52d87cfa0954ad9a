import type { FlowContract } from '../contract/contract.ts'
import { isObject } from '../contract/json.ts'
import { contractOfFlowFile, type DeclaredVariable } from './contract-of-flow-file.ts'
import { FlowFileError } from './flow-file-error.ts'
import { flowTypesFor, platformFlowType } from './flow-type.ts'
import type { FlowFileOptions } from './read-archy-yaml.ts'

/**
 * The contract of the flow in the text of an export file (`.i3WorkFlow`): base64 of URI-encoded JSON. Throws
 * `FlowFileError`: `flow-file-unreadable` for what is no export, `flow-file-invalid` for what is no flow.
 */
export function readExport(text: string, options: FlowFileOptions): FlowContract {
  const flow = decodeExport(text, options.file)
  const refuse = refusal(options.file)
  if (!isObject(flow)) return refuse('a flow', 'another value')
  const { name, type, variables = [] } = flow
  if (typeof name !== 'string' || name.trim() === '') return refuse('a flow with a name', 'none')
  const platformType = typeof type === 'string' ? platformFlowType(type) : undefined
  if (platformType === undefined) {
    return typeof type === 'string'
      ? refuse(`a flow type: one of ${flowTypesFor([type])}`, `"${type}"`)
      : refuse('a flow with a type', 'none')
  }
  if (!Array.isArray(variables)) return refuse('a list of variables', 'another value')
  const declared = variables.map((variable: unknown, index) => readVariable(variable, `variables/${index}`, refuse))
  const names = declared.map((variable) => variable.name)
  const twice = names.find((variable, index) => names.indexOf(variable) !== index)
  if (twice !== undefined) return refuse('each variable once', `${twice} twice`)
  return contractOfFlowFile({ name, type: platformType, kind: 'export', file: options.file, variables: declared })
}

type Refuse = (expected: string, found: string) => never

function refusal(file: string): Refuse {
  return (expected, found) => {
    throw new FlowFileError('flow-file-invalid', { file }, `expected ${expected}, found ${found}`)
  }
}

function decodeExport(text: string, file: string): unknown {
  try {
    const decoded = Buffer.from(text.replaceAll(/\s/g, ''), 'base64').toString('utf8')
    // JSON in the open begins with a brace or a space; URI-encoded JSON with %7B.
    return JSON.parse(decoded.startsWith('%') ? decodeURIComponent(decoded) : decoded)
  } catch (cause) {
    const problem = 'this is no flow export: expected base64 of URI-encoded JSON'
    const hint = 'Export the flow from Architect again, or name its Archy YAML'
    throw new FlowFileError('flow-file-unreadable', { file }, problem, { hint, cause })
  }
}

function readVariable(variable: unknown, place: string, refuse: Refuse): DeclaredVariable {
  if (!isObject(variable)) return refuse('a variable', `another value at ${place}`)
  const { name, description } = variable
  if (typeof name !== 'string' || name.trim() === '') return refuse('a variable with a name', `none at ${place}`)
  return {
    name,
    type: typeOfVariable(variable) ?? refuse(`a type for the variable ${name}`, 'none'),
    collection: variable['isCollection'] === true,
    ...(typeof description === 'string' && description !== '' ? { description } : {}),
    isInput: variable['isInput'] === true,
    isOutput: variable['isOutput'] === true,
    isSecure: variable['isSecure'] === true,
  }
}

/** `StringVariable` says it; else the type of the initial value does, `str` or `str_coll`. */
function typeOfVariable(variable: Record<string, unknown>): string | undefined {
  const kind = variable['__type']
  const named = typeof kind === 'string' ? /^(.+)Variable$/.exec(kind)?.[1] : undefined
  if (named !== undefined) return named
  const { typeIdentifier, initialValue } = variable
  if (typeof typeIdentifier === 'string') return typeIdentifier
  const initial = isObject(initialValue) ? initialValue['type'] : undefined
  return typeof initial === 'string' ? initial : undefined
}
