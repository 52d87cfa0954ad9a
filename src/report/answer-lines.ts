import type { PlatformAnswer } from '../platform/platform-answer.ts'
import type { Explanation } from './explanation.ts'
import { wrappedLines } from '../repair/words/wrapped-lines.ts'

const certainties = {
  documented: 'documented',
  reported: 'not documented',
  unknown: 'not known',
}

/** The lines on an answer: how it was read, what it means and what to do, and what else it says. */
export function answerLines({
  answer,
  meaning,
  diagnosis,
}: Pick<Explanation, 'answer' | 'meaning' | 'diagnosis'>): string[] {
  if (answer === undefined || meaning === undefined) return []
  // The diagnosis has compared the payload with the contract already.
  const isCompared = meaning.about === 'inputs' && (diagnosis?.violations.length ?? 0) > 0
  return [
    '',
    ...wrappedLines(`The answer, read as ${articles[answer.form]}: ${headline(answer)}`, '  '),
    ...wrappedLines(`  It means: ${meaning.meaning} (${certainties[meaning.certainty]})`, '    '),
    ...(isCompared ? [] : wrappedLines(`  What to do: ${meaning.remedy}`, '    ')),
    ...(answer.retryAfter === undefined ? [] : [`  Wait: ${answer.retryAfter} s`]),
    ...detailLines(answer),
    ...(answer.correlationId === undefined
      ? []
      : [`  Correlation id, for the platform's support: ${answer.correlationId}`]),
  ]
}

const articles: Readonly<Record<PlatformAnswer['form'], string>> = {
  'HTTP response': 'an HTTP response',
  'error body': 'an error body',
  "client's error": 'the error of an HTTP client',
  'sign-in error': 'an error of the sign-in',
  'web page': 'a web page',
  text: 'plain text',
}

/** `422 invalid.value "Invalid flow input: customerId is required"`. */
function headline({ status, code, message, executionStatus }: PlatformAnswer): string {
  const facts = [
    ...(executionStatus === undefined ? [] : [`execution ${executionStatus}`]),
    ...(status === undefined ? (executionStatus === undefined ? ['no status'] : []) : [String(status)]),
    ...(code === undefined ? [] : [code]),
    ...(message === undefined ? [] : [`"${message}"`]),
  ]
  return facts.join(' ')
}

const shownDetails = 5

function detailLines({ details = [], messageParams = {}, entityId, entityName }: PlatformAnswer): string[] {
  const entity = [entityName, entityId].filter((text) => text !== undefined).join(' ')
  const told = [
    ...(entity === '' ? [] : [`about ${entity}`]),
    ...Object.entries(messageParams).map(([name, value]) => `${name}: ${value}`),
    ...details.map(({ errorCode, fieldName }) =>
      [fieldName, errorCode].filter((text) => text !== undefined).join(': '),
    ),
  ].filter((text) => text !== '')
  const rest = told.length - shownDetails
  return [
    ...told.slice(0, shownDetails).flatMap((text) => wrappedLines(`  It says: ${text}`, '    ')),
    ...(rest > 0 ? [`  … and ${rest} more details.`] : []),
  ]
}
