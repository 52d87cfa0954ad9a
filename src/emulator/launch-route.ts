import type { Handler } from 'hono'
import type { LaunchEndpoint } from '../inputs/launch-endpoint.ts'
import { type AnsweredLaunch, launchFlow } from './launch-flow.ts'
import { limitedText } from './limited-body.ts'
import type { RouteContext, RoutesWorld, Send } from './routes-world.ts'
import { largeLaunch, untypedLaunch } from './unread-launch.ts'

/** The route that takes the launches of an endpoint, and notes each. */
export function launched(
  { catalog, log, executions, settings }: RoutesWorld,
  endpoint: LaunchEndpoint,
  send: Send,
): Handler<RouteContext> {
  const answered = async (request: Request): Promise<AnsweredLaunch> => {
    const text = await limitedText(request)
    if (text === undefined) return largeLaunch(endpoint)
    const contentType = request.headers.get('content-type') ?? undefined
    return isJson(contentType)
      ? launchFlow(catalog, endpoint, text, settings)
      : untypedLaunch(catalog, endpoint, text, contentType)
  }
  return async ({ req, env }) => {
    const { answer, told, execution } = await answered(req.raw)
    env.launch = told.launch
    log.add(told)
    if (execution !== undefined) executions.add(execution)
    return send(answer)
  }
}

function isJson(contentType = ''): boolean {
  return /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType.trim())
}
