import { type FlowContract, contractLabel } from '../../contract/contract.ts'
import { escapeText } from '../../contract/escape-text.ts'
import type { Project } from '../../store/project.ts'
import { defaultEnvironment, readRecorded } from '../../store/recorded.ts'
import type { JudgedBy, OtherEnvironment } from '../../report/explanation.ts'

/** Which contract judges, and what the project knows of its flow in every environment. Throws `recorded-invalid`. */
export function judgedBy(contract: FlowContract, project: Project): JudgedBy {
  const key = contractLabel(contract)
  const { flow, project: facts, source } = contract
  const environment = project.environment ?? defaultEnvironment
  const records = readRecorded(project.store).flows[key] ?? {}
  const recorded = records[environment]
  const configured = project.config.flows[key]?.id
  const ids = new Map(Object.entries(records).map(([name, { id }]) => [name, id]))
  if (typeof configured === 'string') ids.set(environment, configured)
  else for (const [name, id] of Object.entries(configured ?? {})) ids.set(name, id)
  const id = ids.get(environment) ?? (ids.size === 0 ? flow.id : undefined)
  return {
    key: escapeText(key),
    name: escapeText(flow.name),
    type: escapeText(flow.type),
    ...printable('file', facts?.file),
    ...printable('environment', project.environment),
    ...printable('id', id),
    ...printable('version', recorded?.version),
    ...printable('datePublished', recorded?.datePublished),
    ...printable('pinned', facts?.version),
    source: source.kind,
    elsewhere: [...ids].filter(([name]) => name !== environment).map((entry) => otherEnvironment(entry, project)),
  }
}

function otherEnvironment([name, id]: readonly [string, string], { config }: Project): OtherEnvironment {
  const { region, apiUrl } = config.environments[name] ?? {}
  return { environment: escapeText(name), id: escapeText(id), ...printable('region', region ?? apiUrl) }
}

function printable<Name extends string>(name: Name, text: string | undefined): { readonly [name in Name]?: string } {
  return text === undefined ? {} : ({ [name]: escapeText(text) } as { readonly [name in Name]: string })
}
