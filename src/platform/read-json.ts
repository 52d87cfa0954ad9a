import { type Answer, correlationId, withoutSecrets } from './answer.ts'
import { UnreadableAnswerError } from './platform-error.ts'

/** The JSON value of an answer. Throws `UnreadableAnswerError` for a web page and whatever else is no JSON. */
export function jsonOf(answer: Answer): unknown {
  if (answer.body.kind === 'json') return answer.body.value
  throw new UnreadableAnswerError(answer.host, withoutSecrets(answer, answer.body.found), {
    status: answer.status,
    correlationId: correlationId(answer),
  })
}
