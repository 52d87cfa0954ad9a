import type { Cause, Guess } from '../../report/explanation.ts'
import type { Evidence } from './evidence.ts'

/** What people guess first, answered from the causes. */
export function answeredGuesses(evidence: Evidence, causes: readonly Cause[]): readonly Guess[] {
  const by = (name: Cause['cause']): Cause =>
    causes.find(({ cause }) => cause === name) ?? {
      cause: name,
      verdict: 'doctor',
      why: 'It cannot be told from here.',
    }
  return [
    { guess: 'casing', ...casing(by('case'), by('name'), evidence) },
    { guess: 'query-string', verdict: 'no', why: 'A launch takes its inputs from the JSON body alone.' },
    { guess: 'scopes', ...scopes(evidence) },
    { guess: 'environment', ...told(by('region')) },
    { guess: 'publishing', ...told(by('not-published')) },
    { guess: 'data-type', ...inPayload(by('type'), evidence) },
    { guess: 'nested-wrapper', ...wrapper(by('nesting'), by('envelope'), evidence) },
    { guess: 'flow-error-handling', ...errorHandling(evidence) },
  ]
}

type Verdict = Omit<Guess, 'guess'>

/** What is only possible, the live flow has to tell. */
function told({ verdict, why }: Cause): Verdict {
  return { verdict: verdict === 'possible' ? 'doctor' : verdict, why }
}

/** What lies in the payload, no live flow can tell. */
function inPayload(cause: Cause, { payload }: Evidence): Verdict {
  const { verdict, why } = told(cause)
  return cause.verdict === 'possible' && payload === undefined
    ? { verdict, why: `${why} Only the payload tells: give it as FILE.` }
    : { verdict, why }
}

function casing(inCase: Cause, name: Cause, evidence: Evidence): Verdict {
  if (inCase.verdict === 'no' && name.verdict === 'yes')
    return { verdict: 'no', why: `It is more than case: ${name.why}` }
  return inPayload(inCase, evidence)
}

function scopes({ answer }: Evidence): Verdict {
  switch (answer?.meaning.about) {
    case undefined:
    case 'unknown':
      return { verdict: 'doctor', why: "Only the platform's answer tells: give it with --error." }
    case 'permission':
      return {
        verdict: 'no',
        why: "A client of the grant client credentials is governed by its roles, not by scopes; only a user's token has scopes to look at.",
      }
    default:
      return { verdict: 'no', why: 'The answer is not about what the client may do.' }
  }
}

function wrapper(nesting: Cause, envelope: Cause, evidence: Evidence): Verdict {
  if (nesting.verdict === 'yes') return { verdict: 'yes', why: nesting.why }
  if (envelope.verdict === 'yes')
    return { verdict: 'no', why: `The inputs need no wrapper of their own, only the right key: ${envelope.why}` }
  return inPayload(nesting, evidence)
}

function errorHandling({ answer }: Evidence): Verdict {
  switch (answer?.meaning.about) {
    case 'run':
      return { verdict: 'yes', why: 'The flow had started, so its own error handling decides how it ends.' }
    case 'taken':
      return { verdict: 'doctor', why: 'The flow was started; GET /api/v2/flows/executions/{id} tells how it ended.' }
    case undefined:
    case 'unknown':
    case 'platform':
      return { verdict: 'doctor', why: 'Whether the flow was started is not known here.' }
    default:
      return { verdict: 'no', why: 'The request itself was refused, so no flow has begun.' }
  }
}
