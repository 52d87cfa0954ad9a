import { escapeText } from '../../contract/escape-text.ts'
import { isJsonObject } from '../../contract/json.ts'
import { envelopeOf, memberAt } from '../../inputs/envelope.ts'
import type { Cause, JudgedBy } from '../../report/explanation.ts'
import type { Evidence } from './evidence.ts'

/** Whether the request went to the wrong region or environment. An id of one is unknown in every other. */
export function regionCause(evidence: Evidence): Cause {
  const about = evidence.answer?.meaning.about
  const { judgedBy } = evidence
  const id = askedId(evidence)
  const owner = ownerOf(id, judgedBy)
  const why = (lead: string): string => `${lead}; ${knownIn(judgedBy)}.`
  const cause = 'region'
  if (about === 'flow')
    return { cause, verdict: owner === 'other' ? 'yes' : 'possible', why: why(idText(id, judgedBy)) }
  if (owner === 'other' || owner === 'nobody') return { cause, verdict: 'possible', why: why(idText(id, judgedBy)) }
  if (about === 'sign-in')
    return { cause, verdict: 'possible', why: why('A token of one region is not accepted in another') }
  const isFound = about === 'inputs' || about === 'run' || about === 'taken'
  if (isFound && (owner === 'own' || judgedBy.elsewhere.length === 0))
    return { cause, verdict: 'no', why: 'The answer is about a flow that was found.' }
  const lead = isFound
    ? 'A flow was found, but not in which environment'
    : 'Which organisation was asked is not known here'
  return { cause, verdict: 'doctor', why: why(lead) }
}

/** The flow's id as the request gives it, else as the answer does. */
function askedId({ payload, answer }: Evidence): string | undefined {
  const value = payload === undefined || payload.kind === 'inputs' ? undefined : payload.value
  const id = isJsonObject(value) ? memberAt(value, envelopeOf(value).id) : undefined
  return typeof id === 'string' ? escapeText(id.slice(0, 100)) : answer?.read.entityId
}

/** Whose id it is: the judging environment's, another's, nobody's; undefined when it is not known. */
function ownerOf(id: string | undefined, judgedBy: JudgedBy): 'own' | 'other' | 'nobody' | undefined {
  if (id === undefined) return undefined
  if (id === judgedBy.id) return 'own'
  if (judgedBy.elsewhere.some((one) => one.id === id)) return 'other'
  return judgedBy.id === undefined ? undefined : 'nobody'
}

function idText(id: string | undefined, judgedBy: JudgedBy): string {
  if (id === undefined) return 'Which id was asked for is not known here'
  switch (ownerOf(id, judgedBy)) {
    case 'own':
      return 'The id is the right one, so another region or organisation may have been asked, or the flow is gone'
    case 'other':
      return `The id ${id} is that of another environment`
    default:
      return `The id ${id} is not known as this flow's`
  }
}

/** `the flow is known as … in dev (mypurecloud.com)`. */
function knownIn({ environment, id, elsewhere }: JudgedBy): string {
  const places = [
    ...(id === undefined ? [] : [`${id}${environment === undefined ? '' : ` in ${environment}`}`]),
    ...elsewhere.map((one) => `${one.id} in ${one.environment}${one.region === undefined ? '' : ` (${one.region})`}`),
  ]
  if (places.length === 0) return 'no id of this flow is on record'
  return `the flow is known as ${places.join(', ')}`
}
