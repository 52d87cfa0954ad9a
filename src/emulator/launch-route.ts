import type { Handler } from 'hono'
import { type Answer, refusal } from './answer.ts'
import { launchFlow } from './launch-flow.ts'
import type { LaunchKind } from './launch-kind.ts'
import type { RouteContext, RoutesWorld, Send } from './routes-world.ts'

/** The route that takes launches of a kind, and notes each. */
export function launched(
  { catalog, log, executions, settings }: RoutesWorld,
  kind: LaunchKind,
  send: Send,
): Handler<RouteContext> {
  return async ({ req, env }) => {
    if (!isJson(req.header('content-type'))) return send(noJson)
    const { answer, launch, execution } = launchFlow(catalog, kind, await req.text(), settings)
    env.launch = launch
    log.add(launch)
    if (execution !== undefined) executions.add(execution)
    return send(answer)
  }
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType?.trim() ?? '')
}

const noJson: Answer = refusal(415, {
  code: 'unsupported.media.type',
  message: 'The body must be JSON: send the header Content-Type: application/json.',
})
