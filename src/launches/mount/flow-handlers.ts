import type { HttpHandler } from 'msw'
import type { FlowsApi } from '../../emulator/flows-api.ts'
import { createMount, type Mount } from './mount.ts'
import type { MountOptions } from './mount-options.ts'
import { withApi } from './with-api.ts'

/** An emulated organisation that MSW answers for. */
export interface HandledFlows extends FlowsApi {
  /** For `setupServer(...handlers)`, behind handlers of one's own: MSW asks the first one that fits. */
  readonly handlers: readonly HttpHandler[]
}

/** What mounts an emulated organisation behind MSW. */
export type FlowHandlers = (options?: MountOptions) => HandledFlows

/**
 * Makes `flowHandlers` for this MSW: handlers with which an emulated organisation answers for the hosts of the platform.
 * Throws what `createMount` throws.
 */
export function flowHandling({
  http,
  HttpResponse,
}: Pick<typeof import('msw'), 'http' | 'HttpResponse'>): FlowHandlers {
  return (options = {}) => {
    const mount = createMount(options)
    const handler = http.all(urlsOf(mount), async ({ request }) => {
      try {
        return await mount.answer(request)
      } catch {
        // Whatever a handler throws, MSW answers with a 500; how a network fails, it is told so.
        return HttpResponse.error()
      }
    })
    return withApi(mount.api, { handlers: [handler] })
  }
}

function urlsOf({ places }: Mount): RegExp {
  const addresses = places.map(({ origin, prefix }) => `${origin}${prefix}`.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^(?:${addresses.join('|')})(?:[/?]|$)`)
}
