import { answerMeanings } from './answer-meanings.ts'
import type { AnswerSubject, MeaningRow } from './meaning-row.ts'
import type { PlatformAnswer } from './platform-answer.ts'

/** What an answer means, and what to do about it. */
export interface AnswerMeaning {
  readonly about: AnswerSubject
  readonly meaning: string
  readonly remedy: string
  /** `documented` by the platform's vendor or a standard; `reported` by users alone; `unknown` to all that is known here. */
  readonly certainty: 'documented' | 'reported' | 'unknown'
}

/** The meaning of an answer: by its code and status together, else by its code, else by its status. */
export function meaningOf(answer: PlatformAnswer): AnswerMeaning {
  const { status, code, form, executionStatus } = answer
  const saying = answerMeanings.filter(({ says }) => says === undefined || says.test(answer.message ?? ''))
  const found =
    (form === 'web page' ? saying.find(({ form }) => form === 'web page') : undefined) ??
    saying.find((row) => hasCode(row, code) && hasStatus(row, status)) ??
    saying.find((row) => hasCode(row, code)) ??
    (executionStatus === undefined ? saying.find((row) => hasStatus(row, status)) : executionMeaning(executionStatus))
  if (found === undefined) return unknownMeaning(answer)
  const { about, meaning, remedy, certainty } = found
  const isStrange = code !== undefined && form !== 'web page' && !answerMeanings.some((row) => hasCode(row, code))
  return {
    about,
    meaning: isStrange ? `${meaning} The code ${code} is not one that is known here.` : meaning,
    remedy,
    certainty,
  }
}

function hasCode({ codes = [] }: MeaningRow, code: string | undefined): boolean {
  return code !== undefined && codes.includes(code)
}

function hasStatus({ statuses = [] }: MeaningRow, status: number | undefined): boolean {
  return status !== undefined && statuses.some((one) => (typeof one === 'number' ? one === status : one(status)))
}

function executionMeaning(state: string): MeaningRow {
  return {
    about: 'run',
    meaning: `The launch was taken, and the execution that it started is ${state}.`,
    remedy: 'Read its message, and look at the flow; compare the payload with the contract too, names first.',
    certainty: 'documented',
  }
}

function unknownMeaning({ status, code }: PlatformAnswer): AnswerMeaning {
  const named = [...(status === undefined ? [] : [`status ${status}`]), ...(code === undefined ? [] : [`code ${code}`])]
  const meaning =
    named.length === 0
      ? 'The answer has no status and no code: what it means is unknown here.'
      : `What ${named.join(' with ')} means is unknown here.`
  return {
    about: 'unknown',
    meaning,
    remedy: 'Read its message; with the correlation id the support of the platform can look it up.',
    certainty: 'unknown',
  }
}
