import { LineCounter, parseAllDocuments } from 'yaml'
import type { FlowContract } from '../contract/contract.ts'
import { contractOfFlowFile, type DeclaredVariable } from './contract-of-flow-file.ts'
import { FlowFileError } from './flow-file-error.ts'
import { flowTypesFor, platformFlowType } from './flow-type.ts'
import { initialLiteral } from './initial-literal.ts'
import { hasPlaceholder, hidePlaceholders } from './placeholders.ts'
import { YamlNode, YamlSource } from './yaml-node.ts'

/** What is known of a flow file besides its text. */
export interface FlowFileOptions {
  /** The file, as a path for messages. */
  readonly file: string
  /** The flow's name, where the file leaves it to a template (`name: {{flow_name}}`). */
  readonly name?: string
}

/**
 * The contracts of the flows in a YAML text of Archy's format, one for each. Inputs and outputs are the flow's variables
 * with `isInput` and `isOutput`; none becomes required. Throws `FlowFileError` with file, line and column:
 * `flow-file-unreadable` for what is no YAML, `flow-file-invalid` for what is no flow.
 */
export function readArchyYaml(text: string, options: FlowFileOptions): FlowContract[] {
  const lines = new LineCounter()
  const documents = parseAllDocuments(hidePlaceholders(text), {
    lineCounter: lines,
    logLevel: 'error',
    merge: true,
    prettyErrors: false,
  })
  const contracts = [...documents].flatMap((document) => {
    const [error] = document.errors
    if (error !== undefined) {
      const { line, col } = lines.linePos(error.pos[0])
      const place = { file: options.file, line, column: col }
      throw new FlowFileError('flow-file-unreadable', place, `this is not YAML: ${error.message}`, { cause: error })
    }
    const source = new YamlSource(document, options.file, lines)
    const root = new YamlNode(source, document.contents, document.range[0])
    return root.empty ? [] : readFlows(root, options)
  })
  if (contracts.length === 0) {
    throw new FlowFileError('flow-file-invalid', { file: options.file }, `expected a flow, found an empty file`)
  }
  return contracts
}

function readFlows(root: YamlNode, options: FlowFileOptions): FlowContract[] {
  if (!root.isMap) return root.refuse(aFlow([]))
  const members = [...root.members()]
  const flows = members.filter(([word, node]) => platformFlowType(word) !== undefined || looksLikeFlow(node))
  if (flows.length === 0) {
    const words = members.map(([word]) => word)
    const found = `${words.slice(0, 8).join(', ')}${words.length > 8 ? ', …' : ''}`
    root.refuse(aFlow(words), found === '' ? 'an empty map' : found)
  }
  return flows.map(([word, flow]) =>
    contractOfFlowFile({
      name: readName(flow, options),
      type: platformFlowType(word) ?? word.toUpperCase(),
      kind: 'archy',
      file: options.file,
      variables: readVariables(flow),
    }),
  )
}

function aFlow(words: readonly string[]): string {
  return `a flow: a map under one of ${flowTypesFor(words)}`
}

/** A flow of a type that came after this list of types was written. */
function looksLikeFlow(node: YamlNode): boolean {
  const members = node.isMap ? node.members() : undefined
  return members !== undefined && members.has('name') && (members.has('variables') || members.has('startUpRef'))
}

function readName(flow: YamlNode, options: FlowFileOptions): string {
  const node = flow.members().get('name') ?? flow.refuse('a member "name"', 'none')
  const name = node.text('the name of the flow')
  if (!hasPlaceholder(name)) return name
  const hint = `The deployment fills it in: fill it in first, or give the name: npx flow-contract import FILE --name NAME`
  return options.name ?? node.refuse('the name of the flow', `the placeholder ${name}`, hint)
}

function readVariables(flow: YamlNode): readonly DeclaredVariable[] {
  const list = flow.members().get('variables')
  if (list === undefined || list.empty) return []
  const names = new Set<string>()
  return list.items().map((item) => {
    const variable = readVariable(item)
    if (names.has(variable.name)) item.refuse('each variable once', `${variable.name} for the second time`)
    names.add(variable.name)
    return variable
  })
}

function readVariable(item: YamlNode): DeclaredVariable {
  const [first, ...others] = item.members()
  if (first === undefined || others.length > 0 || !/.Variable$/.test(first[0])) {
    return item.refuse('one variable, such as `stringVariable:`', others.length > 0 ? 'several members' : first?.[0])
  }
  const [key, node] = first
  const members = node.members()
  const name = (members.get('name') ?? node.refuse('a member "name"', 'none')).text('the name of the variable')
  if (hasPlaceholder(name)) node.refuse('the name of the variable', `the placeholder ${name}`, 'Fill it in first')
  const flag = (word: string): boolean => members.get(word)?.flag() ?? false
  const description = members.get('description')?.optionalText()
  const type = key.replace(/Variable$/, '')
  const initial = initialLiteral(type, members.get('initialValue'))
  return {
    name,
    type,
    ...(description === undefined ? {} : { description }),
    ...(initial === undefined ? {} : { default: initial }),
    isInput: flag('isInput'),
    isOutput: flag('isOutput'),
    isSecure: flag('isSecure'),
  }
}
