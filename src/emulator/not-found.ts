import { type Answer, refusal } from './answer.ts'

/** The answer for a flow that the organisation does not have. */
export function flowNotFound(id: string): Answer {
  return refusal(404, {
    code: 'architect.flow.not.found',
    message: 'Could not find flow with specified ID.',
    entityId: id,
  })
}

/** The answer for a version that its flow does not have. */
export function versionNotFound(id: string): Answer {
  return refusal(404, { code: 'not.found', message: 'Could not find the specified version of the flow.', entityId: id })
}

/** What the emulator knows, so that a 404 tells a misspelt path from one that is not emulated. */
export const emulatedRoutes: readonly string[] = [
  'POST /oauth/token',
  'GET /api/v2/flows',
  'GET /api/v2/flows/divisionviews',
  'GET /api/v2/flows/{flowId}',
  'GET /api/v2/flows/{flowId}/versions',
  'GET /api/v2/flows/{flowId}/versions/{versionId}',
  'POST /api/v2/flows/executions',
  'GET /api/v2/flows/executions/{flowExecutionId}',
  'POST /api/v2/textbots/botflows/sessions',
  'GET /api/v2/tokens/me',
  'GET /api/v2/organizations/me',
]

/** The answer for what is not emulated. */
export function noSuchRoute(method: string, path: string): Answer {
  const asked = `${method} ${path.slice(0, 200)}`
  return refusal(404, {
    code: 'not.found',
    message: `${asked} is not emulated. The emulator answers ${emulatedRoutes.join(', ')}.`,
  })
}
