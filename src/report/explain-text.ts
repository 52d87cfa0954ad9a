import { besidePayload } from '../platform/beside-payload.ts'
import { answerLines } from './answer-lines.ts'
import type { Cause, Explanation, Guess } from './explanation.ts'
import { judgedByLines } from './judged-by-lines.ts'
import { wrappedLines } from '../repair/words/wrapped-lines.ts'

/** The lines that tell a user why a launch fails: who judges, the payload, the answer, the causes, the guesses, what next. */
export function explainText(explanation: Explanation): string[] {
  const { guesses, next } = explanation
  return [
    ...judgedByLines(explanation),
    ...payloadLines(explanation),
    ...answerLines(explanation),
    '',
    ...causeLines(explanation),
    'What one guesses first:',
    ...guesses.flatMap((guess) => itemLines(guessWords[guess.guess], guessVerdicts[guess.verdict], guess.why)),
    guesses.some(({ verdict }) => verdict === 'doctor')
      ? 'run doctor: this read-only command shows whether the live flow is there, published and unchanged:'
      : 'Whether the live flow has moved, this read-only command tells:',
    `  ${next}`,
  ]
}

function payloadLines({ file, kind, diagnosis }: Explanation): string[] {
  if (diagnosis === undefined || kind === undefined)
    return ['No payload is given: what follows is told from the answer alone; FILE would tell more.']
  const taken =
    kind === 'inputs'
      ? 'a map of inputs'
      : kind === 'launch request'
        ? 'a launch request'
        : 'a request for a bot session'
  return [
    `${file ?? 'The payload'} is taken for ${taken}.`,
    ...(diagnosis.violations.length === 0
      ? ['It passes this contract.']
      : diagnosis.text.replace(/\n+$/, '').split('\n')),
  ]
}

function causeLines(explanation: Explanation): string[] {
  const { causes } = explanation
  const fitting = [
    ...causes.filter(({ verdict }) => verdict === 'yes'),
    ...causes.filter(({ verdict }) => verdict === 'possible'),
  ]
  const others = causes.filter((cause) => !fitting.includes(cause) && !isToldBelow(cause, explanation))
  return [
    ...(fitting.length === 0 ? ['No known cause fits.'] : ['Known causes that fit:']),
    ...fitting.flatMap(({ cause, verdict, why }) => itemLines(causeWords[cause], verdict, why)),
    ...named(
      'It is not',
      others.filter(({ verdict }) => verdict === 'no'),
    ),
    ...named(
      'Cannot be told from here',
      others.filter(({ verdict }) => verdict !== 'no'),
    ),
    ...ownFaultLines(explanation),
  ]
}

const guessOf: Partial<Record<Cause['cause'], Guess['guess']>> = {
  case: 'casing',
  nesting: 'nested-wrapper',
  type: 'data-type',
  region: 'environment',
  'not-published': 'publishing',
}

/** A cause that does not fit is told once: the guesses answer some, and the last line is about the live flow. */
function isToldBelow({ cause, verdict }: Cause, { guesses }: Explanation): boolean {
  if (cause === 'moved') return verdict === 'doctor'
  return guesses.some(({ guess }) => guess === guessOf[cause])
}

function ownFaultLines({ meaning, diagnosis }: Explanation): string[] {
  const beside = meaning === undefined ? undefined : besidePayload(meaning.about)
  if (beside === undefined || diagnosis === undefined || diagnosis.violations.length === 0) return []
  return wrappedLines(`The answer is about ${beside}; the payload also has faults of its own, see above.`, '  ')
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
  'not-launchable': 'type of flow',
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

const guessVerdicts = { yes: 'yes', no: 'no', doctor: 'run doctor', unknown: 'unknown' }
