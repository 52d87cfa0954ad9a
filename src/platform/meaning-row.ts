/** What an answer speaks about; `taken`: nothing is wrong; `run`: a flow that had started. */
export type AnswerSubject =
  | 'inputs'
  | 'request'
  | 'sign-in'
  | 'permission'
  | 'flow'
  | 'rate'
  | 'conflict'
  | 'media-type'
  | 'platform'
  | 'run'
  | 'taken'
  | 'unknown'

/** What answers with one of these codes or statuses mean. */
export interface MeaningRow {
  readonly about: AnswerSubject
  readonly codes?: readonly string[]
  /** Numbers, or a test for a whole range. */
  readonly statuses?: readonly (number | ((status: number) => boolean))[]
  /** Only answers whose message says so. */
  readonly says?: RegExp
  readonly form?: 'web page'
  readonly meaning: string
  readonly remedy: string
  readonly certainty: 'documented' | 'reported'
}
