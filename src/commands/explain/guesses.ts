import type { Cause, Guess } from '../../report/explanation.ts'
import type { Evidence } from './evidence.ts'

/** What people guess first, answered from the causes. */
export function answeredGuesses(evidence: Evidence, causes: readonly Cause[]): readonly Guess[] {
  const by = (name: Cause['cause']): Cause =>
    causes.find(({ cause }) => cause === name) ?? {
      cause: name,
      verdict: 'unknown',
      why: 'It cannot be told from here.',
    }
  return [
    { guess: 'casing', ...casing(by('case'), by('name'), evidence) },
    { guess: 'query-string', verdict: 'no', why: 'A launch takes its inputs from the JSON body alone.' },
    { guess: 'scopes', ...scopes(evidence) },
    { guess: 'environment', ...environment(by('region')) },
    { guess: 'publishing', ...told(by('not-published')) },
    { guess: 'data-type', ...inPayload(by('type'), evidence) },
    { guess: 'nested-wrapper', ...wrapper(by('nesting'), by('envelope'), evidence) },
    { guess: 'flow-error-handling', ...errorHandling(evidence) },
  ]
}

type Verdict = Omit<Guess, 'guess'>

const unanswered: Verdict = { verdict: 'unknown', why: 'Only the answer tells: give it with --error.' }

/** What is only possible, the live flow has to tell. */
function told({ verdict, why }: Cause): Verdict {
  return { verdict: verdict === 'possible' ? 'doctor' : verdict, why }
}

/** The ids and regions stand with the cause. */
function environment(region: Cause): Verdict {
  if (region.verdict === 'possible') return { verdict: 'doctor', why: 'It is possible; the live organisation tells.' }
  return region.verdict === 'doctor'
    ? { verdict: 'doctor', why: 'Which environment was asked is not known here.' }
    : told(region)
}

/** What lies in the payload, no live flow can tell. */
function inPayload(cause: Cause, { payload }: Evidence): Verdict {
  const { verdict, why } = cause
  if (verdict !== 'possible') return { verdict, why }
  return {
    verdict: 'unknown',
    why: payload === undefined ? 'It is possible; the payload tells: give it as FILE.' : why,
  }
}

function casing(inCase: Cause, name: Cause, evidence: Evidence): Verdict {
  if (inCase.verdict === 'no' && name.verdict === 'yes')
    return { verdict: 'no', why: `It is more than case: ${name.why}` }
  return inPayload(inCase, evidence)
}

function scopes({ answer }: Evidence): Verdict {
  switch (answer?.meaning.about) {
    case undefined:
      return unanswered
    case 'unknown':
      return { verdict: 'unknown', why: 'What this answer means is not known.' }
    case 'platform':
      return { verdict: 'unknown', why: 'The answer does not say.' }
    case 'permission':
      return {
        verdict: 'no',
        why: "Client credentials are governed by roles; only a user's token has scopes to look at.",
      }
    default:
      return { verdict: 'no', why: 'The answer is not about what the client may do.' }
  }
}

function wrapper(nesting: Cause, envelope: Cause, evidence: Evidence): Verdict {
  if (nesting.verdict === 'yes') return { verdict: 'yes', why: nesting.why }
  if (envelope.verdict === 'yes')
    return { verdict: 'no', why: 'The inputs need no wrapper of their own; what is wrong is the envelope.' }
  return inPayload(nesting, evidence)
}

function errorHandling({ answer }: Evidence): Verdict {
  switch (answer?.meaning.about) {
    case 'run':
      return { verdict: 'yes', why: 'The flow had started, so its own error handling decides how it ends.' }
    case 'taken':
      return { verdict: 'unknown', why: 'The flow was started; GET /api/v2/flows/executions/{id} tells how it ended.' }
    case undefined:
      return unanswered
    case 'unknown':
    case 'platform':
      return { verdict: 'unknown', why: 'The answer does not say whether the flow was started.' }
    default:
      return { verdict: 'no', why: 'The request itself was refused, so no flow has begun.' }
  }
}
