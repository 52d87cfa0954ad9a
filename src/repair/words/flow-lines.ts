import { type FlowContract, contractLabel } from '../../contract/contract.ts'
import { escapeText } from '../../contract/escape-text.ts'
import type { Painter } from './painter.ts'

/** The flow's label in quotes; nothing for a launch request that names no flow. */
export function flowName(contract: FlowContract | undefined): string {
  return contract === undefined ? '' : `"${shortened(contractLabel(contract))}"`
}

/** Name, type, version, environment and file of the flow, as far as they are known. */
export function flowLines(contract: FlowContract | undefined, painter: Painter): string[] {
  if (contract === undefined) return []
  const { flow, project } = contract
  const version = project?.version ?? project?.recordedVersion
  const facts = [
    flow.name,
    flow.type,
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(project?.environment === undefined ? [] : [`environment ${project.environment}`]),
  ]
  const lines = [facts.join(' · '), ...(project?.file === undefined ? [] : [project.file])]
  return lines.map((line) => `  ${painter.dim(shortened(line))}`)
}

/** Names come from outside: however long one is, the text stays readable. */
function shortened(text: string): string {
  const escaped = escapeText(text)
  return escaped.length > 200 ? `${escaped.slice(0, 199)}…` : escaped
}
