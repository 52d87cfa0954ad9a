import type { FlowContract } from '../../contract/contract.ts'
import { besidePayload } from '../../platform/beside-payload.ts'
import type { Cause } from '../../report/explanation.ts'
import type { Evidence, UnderstoodAnswer } from './evidence.ts'
import { namedInputs, saysMissing, saysType } from './named-inputs.ts'
import { payloadCauseNames, type PayloadFinding, shownName } from './payload-finding.ts'

type PayloadCause = PayloadFinding['cause']

/** The causes that lie in a payload, when there is only an answer: at night one has the error and no payload. */
export function answeredCauses({ answer, contract }: Evidence): readonly Cause[] {
  return payloadCauseNames.map((cause) => ({ cause, ...verdictOf(cause, answer, contract) }))
}

type Verdict = Omit<Cause, 'cause'>

const untold: Verdict = { verdict: 'unknown', why: 'Only the payload tells: give it as FILE.' }

function verdictOf(cause: PayloadCause, answer: UnderstoodAnswer | undefined, contract: FlowContract): Verdict {
  if (answer === undefined) return untold
  const { about } = answer.meaning
  const beside = besidePayload(about)
  if (beside !== undefined)
    return { verdict: 'unknown', why: `The answer is about ${beside} and says nothing of the payload.` }
  if (about === 'taken' || about === 'unknown') return untold
  return saysMissing(answer.read) || about === 'run'
    ? ofMissing(cause, answer, contract)
    : ofRefused(cause, answer, contract)
}

/** What makes an input go missing although the caller believes to have sent it. */
function ofMissing(cause: PayloadCause, { read, meaning }: UnderstoodAnswer, contract: FlowContract): Verdict {
  const [input] = namedInputs(read, contract)
  const meant = input === undefined ? 'the input' : shownName(input.meant)
  switch (cause) {
    case 'envelope':
      return possible(
        `Inputs under another key than ${keyOf(contract)} never reach the flow: then ${meant} is missing too.`,
      )
    case 'name':
      return possible(
        input === undefined || input.said === input.meant
          ? `Under any other name ${meant} is reported to be dropped in silence.`
          : `The answer says ${shownName(input.said)}; in the contract the name is ${meant}, and what is sent under another is reported to be dropped in silence.`,
      )
    case 'case':
      return possible(`Whether the platform tells case apart is not known; the contract writes ${meant}.`)
    case 'nesting':
      return possible(`An object around it, as in {"Flow": {…}}, is reported to be dropped in silence.`)
    case 'null':
      return possible(`${meant} may have been null, or undefined, which JSON leaves out.`)
    case 'missing':
      return possible(`${meant} may not have been sent at all.`)
    case 'type':
    case 'value':
      return meaning.about === 'run'
        ? untold
        : { verdict: 'no', why: 'The answer says that an input is missing, not that its value is wrong.' }
  }
}

function possible(why: string): Verdict {
  return { verdict: 'possible', why }
}

function ofRefused(cause: PayloadCause, { read }: UnderstoodAnswer, contract: FlowContract): Verdict {
  const [input] = namedInputs(read, contract)
  const isOfValue = ['type', 'null', 'value'].includes(cause)
  if (input !== undefined && isOfValue) return possible(`The answer is about ${shownName(input.meant)}.`)
  return cause === 'type' && saysType(read) ? possible('The answer speaks of a type or a form.') : untold
}

function keyOf({ project }: FlowContract): string {
  return shownName(project?.launchKey ?? 'inputData')
}
