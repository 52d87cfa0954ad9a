import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { AccessTokens } from './access-tokens.ts'
import { type Answer, answerOf, refusal, responseOf } from './answer.ts'
import type { FlowCatalog } from './flow-catalog.ts'
import { flowEntity, versionEntity } from './flow-entity.ts'
import { listFlows } from './flow-listing.ts'
import { launchFlow, type LaunchSettings } from './launch-flow.ts'
import type { LaunchLog } from './launch-log.ts'
import { flowNotFound, noSuchRoute, versionNotFound } from './not-found.ts'

/** What the routes answer from. */
export interface EmulatedOrganization {
  readonly catalog: FlowCatalog
  readonly tokens: AccessTokens
  readonly log: LaunchLog
  readonly settings: LaunchSettings
}

// Far more than a launch has: a text of Architect has 32000 characters at most.
const largestBody = 16 * 1024 * 1024

/** The platform's routes, as far as they are emulated. Signing in and the API share a host here. */
export function flowsRoutes({ catalog, tokens, log, settings }: EmulatedOrganization): Hono {
  const send = (answer: Answer): Response => responseOf(answer, settings.newId())
  const app = new Hono()
  app.use(bodyLimit({ maxSize: largestBody, onError: () => send(tooLarge) }))
  app.post('/oauth/token', async ({ req }) => send(tokens.signIn(req.raw.headers, await req.text())))
  app.use('/api/*', async ({ req }, next) => {
    const refused = tokens.refuse(req.raw.headers)
    return refused === undefined ? next() : send(refused)
  })
  app.get('/api/v2/flows', ({ req }) => send(listFlows(catalog, new URL(req.url).searchParams)))
  app.get('/api/v2/flows/:id', ({ req }) => {
    const id = req.param('id')
    const flow = catalog.find(id)
    return send(flow === undefined ? flowNotFound(id) : answerOf(flowEntity(flow, true)))
  })
  app.get('/api/v2/flows/:id/versions/:version', ({ req }) => {
    const id = req.param('id')
    const flow = catalog.find(id)
    const version = flow?.versions.get(req.param('version'))
    if (flow === undefined) return send(flowNotFound(id))
    return send(version === undefined ? versionNotFound(id) : answerOf(versionEntity(flow.id, version)))
  })
  app.post('/api/v2/flows/executions', async ({ req }) => {
    if (!isJson(req.header('content-type'))) return send(noJson)
    const { answer, launch } = launchFlow(catalog, await req.text(), settings)
    log.add(launch)
    return send(answer)
  })
  app.notFound(({ req }) => send(noSuchRoute(req.method, req.path)))
  // A client that hangs up in the middle of its body, for one: nobody is left to read this answer.
  app.onError(({ message }) => send(refusal(500, { code: 'internal.server.error', message })))
  return app
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType?.trim() ?? '')
}

const noJson: Answer = refusal(415, {
  code: 'unsupported.media.type',
  message: 'The body must be JSON: send the header Content-Type: application/json.',
})

const tooLarge: Answer = refusal(413, {
  code: 'request.entity.too.large',
  message: `The body is larger than ${largestBody / 1024 / 1024} MiB.`,
})
