import type { FlowContract } from '../../contract/contract.ts'
import type { Json } from '../../contract/json.ts'
import type { AnswerMeaning } from '../../platform/answer-meaning.ts'
import type { PlatformAnswer } from '../../platform/platform-answer.ts'
import type { Diagnosis } from '../../repair/diagnosis.ts'
import type { JudgedBy, PayloadKind } from '../../report/explanation.ts'

/** All that there is to judge causes and guesses by: a payload, an answer, or both. */
export interface Evidence {
  readonly contract: FlowContract
  readonly judgedBy: JudgedBy
  readonly payload?: DiagnosedPayload
  readonly answer?: UnderstoodAnswer
}

/** A payload, what it was taken for, and what is wrong with it. */
export interface DiagnosedPayload {
  readonly value: Json
  readonly kind: PayloadKind
  readonly diagnosis: Diagnosis
}

/** An answer and its meaning. */
export interface UnderstoodAnswer {
  readonly read: PlatformAnswer
  readonly meaning: AnswerMeaning
}
