import { contractLabel } from '../contract/contract.ts'
import { FlowContractError } from '../contract/errors.ts'
import type { LaunchEndpoint } from '../inputs/launch-endpoint.ts'
import { largestLaunchText } from '../inputs/largest-launch.ts'
import { printValue } from '../inputs/print-value.ts'
import { type Answer, refusal } from './answer.ts'
import { askedFlow } from './asked-flow.ts'
import type { FlowCatalog } from './flow-catalog.ts'
import type { AnsweredLaunch } from './launch-flow.ts'
import { tooLarge } from './limited-body.ts'
import { bodyValue } from './received-body.ts'

/** Answers a launch that is larger than any. */
export function largeLaunch(endpoint: LaunchEndpoint): AnsweredLaunch {
  return unread(endpoint, tooLarge, `its body is larger than ${largestLaunchText}`)
}

/** Answers a launch that was sent as another type of content than JSON, whatever is in it. */
export function untypedLaunch(
  catalog: FlowCatalog,
  endpoint: LaunchEndpoint,
  text: string,
  contentType: string | undefined,
): AnsweredLaunch {
  const found =
    contentType === undefined ? 'has no Content-Type' : `has the Content-Type ${printValue(contentType, '')}`
  const reason = `it ${found}. Send it with Content-Type: application/json`
  const body = bodyValue(text)
  const { flow } = askedFlow(catalog, body, endpoint)
  const label = flow === undefined ? undefined : contractLabel(flow.latest.contract)
  return unread(endpoint, noJson, reason, { flow: label, body: body === undefined ? text : body })
}

function unread(
  endpoint: LaunchEndpoint,
  answer: Answer,
  reason: string,
  received: { readonly flow: string | undefined; readonly body: unknown } = { flow: undefined, body: undefined },
): AnsweredLaunch {
  const { status } = answer
  const error = new FlowContractError('launch-unreadable', `The platform does not read this request: ${reason}`)
  return {
    answer,
    told: {
      launch: { kind: endpoint.kind, ...received, violations: [], error, status },
      lead: `POST ${endpoint.path}, answered with ${status}`,
      explain: () => [error.message],
    },
  }
}

const noJson: Answer = refusal(415, {
  code: 'unsupported.media.type',
  message: 'The body must be JSON: send the header Content-Type: application/json.',
})
