import { besidePayload } from '../../platform/beside-payload.ts'
import type { Cause } from '../../report/explanation.ts'
import { answeredCauses } from './answered-causes.ts'
import type { Evidence } from './evidence.ts'
import { payloadCauseNames, type PayloadFinding } from './payload-finding.ts'
import { payloadFindings } from './payload-findings.ts'

const well: Readonly<Record<PayloadFinding['cause'], string>> = {
  envelope: 'What stands around the inputs is as the platform takes it.',
  name: 'No name is of another scope or misspelt.',
  case: 'No name differs in case or separators alone.',
  nesting: 'No input stands a level too deep or too high.',
  type: 'No value is of another type than the contract has.',
  null: 'No value is null where the contract takes none.',
  value: 'No value is outside what the contract allows.',
  missing: 'No required input is left out.',
}

/** The causes that lie in the payload: by its diagnosis where there is one, else by what the answer says. */
export function payloadCauses(evidence: Evidence): readonly Cause[] {
  const { payload, contract } = evidence
  if (payload === undefined) return answeredCauses(evidence)
  const findings = payloadFindings(payload, contract)
  return payloadCauseNames.map((cause) => {
    const own = findings.filter((finding) => finding.cause === cause).map(({ what }) => what)
    return own.length === 0 ? { cause, verdict: 'no', why: well[cause] } : { cause, ...faulty(sentence(own), evidence) }
  })
}

/** A fault of the payload need not be what this answer is about. */
function faulty(why: string, { answer }: Evidence): Omit<Cause, 'cause'> {
  const about = answer?.meaning.about
  const beside = about === undefined ? undefined : besidePayload(about)
  if (beside !== undefined)
    return { verdict: 'unknown', why: `The answer is about ${beside}; the payload has a fault of its own: ${why}` }
  return { verdict: about === 'unknown' ? 'possible' : 'yes', why }
}

const shown = 3

function sentence(clauses: readonly string[]): string {
  const rest = clauses.length - shown
  return `${clauses.slice(0, shown).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`
}
