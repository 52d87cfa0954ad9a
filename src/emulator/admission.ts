import type { MiddlewareHandler } from 'hono'
import { type NeededPermission, refusePermission } from './emulated-client.ts'
import { countRequest } from './rate-limit.ts'
import type { RouteContext, RoutesWorld, Send } from './routes-world.ts'

/** Lets in who has a good token and has not asked for too much in this minute. */
export function admitted({ tokens, rateLimit, settings }: RoutesWorld, send: Send): MiddlewareHandler<RouteContext> {
  return async (context, next) => {
    const admission = tokens.admit(context.req.raw.headers)
    if ('refused' in admission) return send(admission.refused)
    const { holder } = admission
    const { counted, headers, refused } = countRequest(holder.requests, rateLimit, settings.now())
    holder.requests = counted
    context.set('holder', holder)
    if (refused === undefined) await next()
    const response = refused === undefined ? context.res : send(refused)
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
    return refused === undefined ? undefined : response
  }
}

/** Lets in whose roles let them do it. */
export function permitted(needed: NeededPermission, send: Send): MiddlewareHandler<RouteContext> {
  return async ({ var: { holder } }, next) => {
    const refused = refusePermission(holder.client, needed)
    if (refused !== undefined) return send(refused)
    return next()
  }
}
