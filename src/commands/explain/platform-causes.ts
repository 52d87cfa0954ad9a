import type { AnswerSubject } from '../../platform/meaning-row.ts'
import type { Cause } from '../../report/explanation.ts'
import type { Evidence } from './evidence.ts'
import { launches, namedPermissions, permissionText } from './named-permissions.ts'
import { regionCause } from './region-cause.ts'

/** The causes that lie outside of the payload: by the answer where there is one, and by what is on record. */
export function platformCauses(evidence: Evidence): readonly Cause[] {
  return [
    regionCause(evidence),
    { cause: 'not-published', ...published(evidence) },
    { cause: 'not-launchable', ...launchable(evidence) },
    { cause: 'permission', ...permission(evidence) },
    { cause: 'sign-in', ...signIn(evidence) },
    { cause: 'rate-limit', ...rateLimit(evidence) },
    { cause: 'moved', ...moved(evidence) },
  ]
}

type Verdict = Omit<Cause, 'cause'>

/** What only an answer tells, when there is none or nobody knows what it means. */
function unanswered({ answer }: Evidence): Verdict {
  const why =
    answer === undefined ? 'Only the answer tells: give it with --error.' : 'What this answer means is not known.'
  return { verdict: 'unknown', why }
}

const unsaid: Verdict = { verdict: 'unknown', why: 'The answer does not say.' }

function aboutOf({ answer }: Evidence): AnswerSubject | undefined {
  return answer?.meaning.about
}

function hasStarted(evidence: Evidence): boolean {
  return ['taken', 'run'].includes(aboutOf(evidence) ?? '')
}

function published(evidence: Evidence): Verdict {
  const { version, source } = evidence.judgedBy
  if (hasStarted(evidence)) return { verdict: 'no', why: 'The launch was taken, so a version was there to be started.' }
  if (version !== undefined)
    return {
      verdict: 'doctor',
      why: `Version ${version} was published when recorded, and may not be now.`,
    }
  return source === 'api'
    ? { verdict: 'possible', why: 'No published version was on record when the flow was read.' }
    : { verdict: 'doctor', why: 'The contract was not read from the platform, so no version is on record.' }
}

function launchable(evidence: Evidence): Verdict {
  const { judgedBy, payload } = evidence
  const type = judgedBy.type.toLowerCase()
  if (hasStarted(evidence)) return { verdict: 'no', why: 'The launch was taken.' }
  if (payload?.kind === 'bot session')
    return type.includes('bot')
      ? { verdict: 'no', why: `The flow is a ${judgedBy.type}, and the request opens a bot session.` }
      : { verdict: 'possible', why: `The request opens a bot session, and the flow is a ${judgedBy.type}.` }
  return type === 'workflow'
    ? { verdict: 'no', why: 'The flow is a WORKFLOW, the type that can be launched.' }
    : { verdict: 'possible', why: `The flow is a ${judgedBy.type}; the type that is named as launchable is workflow.` }
}

function permission(evidence: Evidence): Verdict {
  const about = aboutOf(evidence)
  if (about === undefined || about === 'unknown') return unanswered(evidence)
  if (about === 'permission')
    return {
      verdict: evidence.answer?.read.code?.startsWith('missing.') === true ? 'yes' : 'possible',
      why: `${permissionNeeded(evidence)}; roles give it to client credentials, not scopes.`,
    }
  if (about === 'sign-in') return { verdict: 'unknown', why: 'The sign-in failed, so no permission was looked at.' }
  if (about === 'flow' || about === 'platform' || about === 'rate') return unsaid
  return { verdict: 'no', why: 'The answer is not about a permission; a missing one is answered with 403.' }
}

function permissionNeeded({ answer }: Evidence): string {
  const named = answer === undefined ? [] : namedPermissions(answer.read)
  if (named.length === 0) return 'The answer names none; a launch needs architect:flow:launch'
  const told = `The answer names ${named.map(permissionText).join(', ')}`
  return named.some(launches) ? told : `${told}; a launch needs another, architect:flow:launch`
}

function signIn(evidence: Evidence): Verdict {
  const about = aboutOf(evidence)
  if (about === undefined || about === 'unknown') return unanswered(evidence)
  if (about === 'sign-in') return { verdict: 'yes', why: evidence.answer?.meaning.meaning ?? '' }
  return about === 'platform'
    ? unsaid
    : { verdict: 'no', why: 'The answer is not about the sign-in; a bad or expired token is answered with 401.' }
}

function rateLimit(evidence: Evidence): Verdict {
  const about = aboutOf(evidence)
  if (about === undefined || about === 'unknown') return unanswered(evidence)
  if (about !== 'rate') return { verdict: 'no', why: 'The answer is not about too many requests.' }
  const wait = evidence.answer?.read.retryAfter
  return {
    verdict: 'yes',
    why:
      wait === undefined ? 'Wait a minute; the answer does not say how long.' : `Wait ${wait} s, then send it again.`,
  }
}

/** Whether the live flow takes something else by now than the contract on disk says. */
function moved(evidence: Evidence): Verdict {
  const isPassing = evidence.payload?.diagnosis.violations.length === 0
  return isPassing && ['inputs', 'request', 'run'].includes(aboutOf(evidence) ?? '')
    ? {
        verdict: 'possible',
        why: 'The payload passes this contract and was refused: the flow has changed since, or another payload was sent.',
      }
    : { verdict: 'doctor', why: 'Only the live flow tells whether it has changed since the contract was made.' }
}
