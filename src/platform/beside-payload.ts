import type { AnswerSubject } from './meaning-row.ts'

const subjects: Partial<Record<AnswerSubject, string>> = {
  'sign-in': 'the sign-in',
  permission: 'a permission',
  flow: 'the flow itself',
  rate: 'too many requests',
  conflict: 'the state of what was asked for',
  'media-type': 'the header Content-Type',
  platform: 'the platform or the host that was asked',
}

/** What an answer is about that says nothing of the inputs sent, in words; undefined for one that may speak of them. */
export function besidePayload(about: AnswerSubject): string | undefined {
  return subjects[about]
}
