import type { AnswerMeaning } from '../platform/answer-meaning.ts'
import type { PlatformAnswer } from '../platform/platform-answer.ts'
import type { Diagnosis } from '../repair/diagnosis.ts'

/** What `explain` found. Every text is fit to print, and no value is in it that is named like a secret. */
export interface Explanation {
  readonly contract: JudgedBy
  /** The payload's file as a path for messages, or `standard input`. */
  readonly file?: string
  /** What the payload was taken for. */
  readonly kind?: PayloadKind
  readonly diagnosis?: Diagnosis
  readonly answer?: PlatformAnswer
  readonly meaning?: AnswerMeaning
  readonly causes: readonly Cause[]
  readonly guesses: readonly Guess[]
  /** The read-only command that tells whether the live flow has moved. */
  readonly next: string
  /** Whether the payload passes, if there is one, and the answer reports no failure, if there is one. */
  readonly passed: boolean
}

/** What a payload is. */
export type PayloadKind = 'inputs' | 'launch request' | 'bot session'

/** The contract that judged, and where else the project knows its flow. */
export interface JudgedBy {
  readonly key: string
  readonly name: string
  readonly type: string
  readonly file?: string
  readonly environment?: string
  /** The flow's id in that environment. */
  readonly id?: string
  /** The published version when it was recorded. */
  readonly version?: string
  /** When that version was published: the platform's ISO text. */
  readonly datePublished?: string
  /** The version that the config pins. */
  readonly pinned?: string
  readonly source: string
  readonly elsewhere: readonly OtherEnvironment[]
}

/** The same flow in another environment of the project. */
export interface OtherEnvironment {
  readonly environment: string
  readonly id: string
  readonly region?: string
}

/** A reason why such launches fail. */
export const causes = [
  'envelope',
  'name',
  'case',
  'nesting',
  'type',
  'null',
  'value',
  'missing',
  'region',
  'not-published',
  'not-launchable',
  'permission',
  'sign-in',
  'rate-limit',
  'moved',
] as const

/** Whether a known reason is the one; `doctor`: only the live organisation can tell; `unknown`: what is at hand does not. */
export interface Cause {
  readonly cause: (typeof causes)[number]
  readonly verdict: 'yes' | 'no' | 'possible' | 'doctor' | 'unknown'
  /** One sentence. */
  readonly why: string
}

/** What people guess first when a launch is refused. */
export const guesses = [
  'casing',
  'query-string',
  'scopes',
  'environment',
  'publishing',
  'data-type',
  'nested-wrapper',
  'flow-error-handling',
] as const

/** Whether a guess is right; `doctor`: only the live organisation can tell; `unknown`: what is at hand does not. */
export interface Guess {
  readonly guess: (typeof guesses)[number]
  readonly verdict: 'yes' | 'no' | 'doctor' | 'unknown'
  /** One sentence. */
  readonly why: string
}
