import type { Explanation, JudgedBy } from './explanation.ts'
import { wrappedLines } from '../repair/words/wrapped-lines.ts'

/** The lines that say which contract judges: all that is known, or beside a diagnosis only what that does not say. */
export function judgedByLines({ contract, diagnosis }: Pick<Explanation, 'contract' | 'diagnosis'>): string[] {
  const { key, name, type, environment, file } = contract
  const lead = `Judged by the contract of flow "${key}"`
  if (diagnosis !== undefined && diagnosis.violations.length > 0)
    return wrappedLines(`${lead}, ${[...publication(contract), origin(contract)].join(', ')}.`, '  ')
  const facts = [name, type, ...(environment === undefined ? [] : [`environment ${environment}`])]
  return [
    `${lead}:`,
    ...wrappedLines(`  ${facts.join(' · ')}`, '  '),
    `  ${versions(contract)}`,
    `  ${file === undefined ? '' : `${file}, `}${origin(contract)}`,
  ]
}

function versions({ version, datePublished, pinned }: JudgedBy): string {
  const published =
    version === undefined
      ? 'no published version on record'
      : `version ${version}${datePublished === undefined ? '' : `, published ${datePublished}`}`
  return `${published}${pinned === undefined ? '' : `, the config pins version ${pinned}`}`
}

/** A diagnosis names one version: the pinned one, if there is one. */
function publication(contract: JudgedBy): readonly string[] {
  const { version, datePublished, pinned } = contract
  if (version === undefined || pinned !== undefined) return [versions(contract)]
  return datePublished === undefined ? [] : [`published ${datePublished}`]
}

function origin({ source }: JudgedBy): string {
  return `from ${sources[source] ?? source}`
}

const sources: Readonly<Record<string, string>> = {
  api: 'the live API',
  archy: "the authors' YAML",
  export: "the authors' export",
  hand: 'a file written by hand',
}
