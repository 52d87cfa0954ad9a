import { answerLines } from './answer-lines.ts'
import type { Cause, Explanation, Guess, JudgedBy } from './explanation.ts'
import { wrappedLines } from './wrapped-lines.ts'

/** The lines that tell a user why a launch fails: who judges, the payload, the answer, the causes, the guesses, what next. */
export function explainText(explanation: Explanation): string[] {
  const { contract, causes, guesses, next } = explanation
  return [
    ...judgedByLines(contract),
    ...payloadLines(explanation),
    ...answerLines(explanation),
    ...causeLines(causes),
    '',
    'What one guesses first:',
    ...guesses.flatMap((guess) => itemLines(guessWords[guess.guess], guessVerdicts[guess.verdict], guess.why)),
    ...(guesses.some(({ verdict }) => verdict === 'doctor')
      ? wrappedLines(
          '  run doctor: the command below shows whether the live flow is there, published and unchanged. It only reads, and needs credentials.',
          '    ',
        )
      : []),
    '',
    'Whether the live flow has moved, this read-only command tells:',
    `  ${next}`,
  ]
}

function judgedByLines(contract: JudgedBy): string[] {
  const { key, name, type, environment, version, datePublished, pinned, file, source } = contract
  const facts = [name, type, ...(environment === undefined ? [] : [`environment ${environment}`])]
  const published =
    version === undefined
      ? 'no published version on record'
      : `version ${version}${datePublished === undefined ? '' : `, published ${datePublished}`}`
  return [
    `Judged by the contract of flow "${key}":`,
    ...wrappedLines(`  ${facts.join(' · ')}`, '  '),
    `  ${published}${pinned === undefined ? '' : `, the config pins version ${pinned}`}`,
    `  ${file === undefined ? '' : `${file}, `}from ${sources[source] ?? source}`,
  ]
}

const sources: Readonly<Record<string, string>> = {
  api: 'the live API',
  archy: "the authors' YAML",
  export: "the authors' export",
  hand: 'a file written by hand',
}

function payloadLines({ file, kind, diagnosis }: Explanation): string[] {
  if (diagnosis === undefined || kind === undefined)
    return ['', 'No payload is given: what follows is told from the answer alone.']
  const taken =
    kind === 'inputs'
      ? 'a map of inputs'
      : kind === 'launch request'
        ? 'a launch request'
        : 'a request for a bot session'
  return [
    '',
    `${file ?? 'The payload'} is taken for ${taken}.`,
    ...(diagnosis.violations.length === 0
      ? ['It passes this contract.']
      : ['', ...diagnosis.text.replace(/\n+$/, '').split('\n')]),
  ]
}

function causeLines(causes: readonly Cause[]): string[] {
  const fitting = [
    ...causes.filter(({ verdict }) => verdict === 'yes'),
    ...causes.filter(({ verdict }) => verdict === 'possible'),
  ]
  return [
    '',
    ...(fitting.length === 0 ? ['No known cause fits.'] : ['Known causes that fit:']),
    ...fitting.flatMap(({ cause, verdict, why }) => itemLines(causeWords[cause], verdict, why)),
    ...named(
      'It is not',
      causes.filter(({ verdict }) => verdict === 'no'),
    ),
    ...named(
      'Cannot be told from here',
      causes.filter(({ verdict }) => verdict === 'doctor'),
    ),
  ]
}

function named(lead: string, causes: readonly Cause[]): string[] {
  if (causes.length === 0) return []
  return wrappedLines(`${lead}: ${causes.map(({ cause }) => causeWords[cause]).join(', ')}.`, '  ')
}

function itemLines(name: string, verdict: string, why: string): string[] {
  return wrappedLines(`  ${name}: ${verdict}. ${why}`, '    ')
}

const causeWords: Readonly<Record<Cause['cause'], string>> = {
  envelope: 'envelope',
  name: 'name',
  case: 'case',
  nesting: 'nesting',
  type: 'data type',
  null: 'null',
  value: 'value',
  missing: 'missing input',
  region: 'wrong region or environment',
  'not-published': 'not published',
  'not-launchable': 'not a launchable type',
  permission: 'permission or role',
  'sign-in': 'sign-in',
  'rate-limit': 'rate limit',
  moved: 'the live flow has moved',
}

const guessWords: Readonly<Record<Guess['guess'], string>> = {
  casing: 'casing',
  'query-string': 'query string',
  scopes: 'scopes',
  environment: 'environment',
  publishing: 'publishing',
  'data-type': 'data type',
  'nested-wrapper': 'nested wrapper',
  'flow-error-handling': "the flow's own error handling",
}

const guessVerdicts = { yes: 'yes', no: 'no', doctor: 'run doctor' }
