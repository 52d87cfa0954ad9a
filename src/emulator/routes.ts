import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { botSessionEndpoint, executionEndpoint } from '../inputs/launch-endpoint.ts'
import { admitted, permitted } from './admission.ts'
import { type Answer, answerOf, refusal, responseOf } from './answer.ts'
import type { NeededPermission } from './emulated-client.ts'
import { executionAnswer } from './execution-entity.ts'
import type { PagingLie } from './fault.ts'
import type { CatalogFlow } from './flow-catalog.ts'
import { flowEntity, versionEntity } from './flow-entity.ts'
import { isTrue } from './flow-filter.ts'
import { listDivisionViews, listFlows, listVersions } from './flow-listing.ts'
import { launched } from './launch-route.ts'
import { limitedText, tooLarge } from './limited-body.ts'
import { flowNotFound, noSuchRoute, versionNotFound } from './not-found.ts'
import { organizationEntity, tokenEntity } from './organization-entity.ts'
import type { RouteContext, RoutesWorld } from './routes-world.ts'
import { signIn } from './sign-in.ts'

/** The platform's routes, as far as they are emulated. Signing in and the API share a host here. */
export function flowsRoutes(world: RoutesWorld): Hono<RouteContext> {
  const { organization, catalog, tokens, executions, settings } = world
  const send = (answer: Answer): Response => responseOf(answer, settings.newId())
  const may = (needed: NeededPermission): MiddlewareHandler<RouteContext> => permitted(needed, send)
  const view = may('architect:flow:view')
  const app = new Hono<RouteContext>()
  app.post('/oauth/token', async ({ req: { raw } }) => {
    const form = await limitedText(raw)
    return send(form === undefined ? tooLarge : signIn(tokens, raw.headers, form))
  })
  app.use('/api/*', admitted(world, send))
  app.get('/api/v2/organizations/me', () => send(answerOf(organizationEntity(organization))))
  app.get('/api/v2/tokens/me', ({ var: { holder } }) => send(answerOf(tokenEntity(organization, holder.client))))
  app.get('/api/v2/flows', view, (context) => send(listFlows(catalog, askedOf(context))))
  app.get('/api/v2/flows/divisionviews', view, (context) => send(listDivisionViews(catalog, askedOf(context))))
  app.get('/api/v2/flows/executions/:id', may('architect:flowExecution:view'), async ({ req }) => {
    const id = req.param('id')
    return send(await executionAnswer(id, executions.find(id), settings))
  })
  const withFlow = (context: Context<RouteContext>, answer: (flow: CatalogFlow) => Answer): Response => {
    const id = context.req.param('id') ?? ''
    const flow = catalog.find(id)
    const isThere = flow !== undefined && (flow.state !== 'deleted' || isTrue(askedOf(context).query, 'deleted'))
    return send(isThere ? answer(flow) : flowNotFound(id))
  }
  app.get('/api/v2/flows/:id', view, (context) => withFlow(context, (flow) => answerOf(flowEntity(flow, true))))
  app.get('/api/v2/flows/:id/versions', view, (context) =>
    withFlow(context, (flow) => listVersions(flow, askedOf(context))),
  )
  app.get('/api/v2/flows/:id/versions/:version', view, (context) =>
    withFlow(context, (flow) => {
      const version = flow.versions.get(context.req.param('version'))
      return version === undefined ? versionNotFound(flow.id) : answerOf(versionEntity(flow.id, version))
    }),
  )
  app.post(executionEndpoint.path, may('architect:flow:launch'), launched(world, executionEndpoint, send))
  app.post(botSessionEndpoint.path, launched(world, botSessionEndpoint, send))
  app.notFound(({ req }) => send(noSuchRoute(req.method, req.path)))
  // A client that hangs up in the middle of its body, for one: nobody is left to read this answer.
  app.onError(({ message }) => send(refusal(500, { code: 'internal.server.error', message })))
  return app
}

function askedOf({ req, env }: Context<RouteContext>): { query: URLSearchParams; lie: PagingLie | undefined } {
  return { query: new URL(req.url).searchParams, lie: env.lie }
}
