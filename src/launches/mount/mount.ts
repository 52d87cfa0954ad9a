import { randomUUID } from 'node:crypto'
import { responseOf } from '../../emulator/answer.ts'
import { assertOptions } from '../../emulator/assert-options.ts'
import { type FlowsApi, flowsApiOf } from '../../emulator/flows-api.ts'
import { noSuchRoute } from '../../emulator/not-found.ts'
import type { OptionForms } from '../../emulator/option-form.ts'
import { filledText } from '../../emulator/option-values.ts'
import { flowsApiForms } from '../../emulator/options-forms.ts'
import { runningTestProject } from '../../store/running-test-project.ts'
import type { MountOptions } from './mount-options.ts'
import { type MountPlace, mountPlaces } from './mount-places.ts'
import { placeOfRequest } from './place-of-request.ts'

/** An emulated organisation behind the addresses of the platform. */
export interface Mount {
  readonly api: FlowsApi
  readonly places: readonly MountPlace[]
  /** The answer to a request at one of the places. Rejects as a network does when `api.fail` asked for a reset. */
  readonly answer: (request: Request) => Promise<Response>
}

const mountForms: OptionForms<MountOptions> = {
  ...flowsApiForms,
  region: filledText,
  apiUrl: filledText,
  loginUrl: filledText,
}

/** Throws what `createFlowsApi`, `openProject` and `mountPlaces` throw. */
export function createMount(options: MountOptions): Mount {
  assertOptions(options, mountForms)
  const { newId = randomUUID } = options
  const project = runningTestProject(options.environment)
  const places = mountPlaces(options, project.config)
  const api = flowsApiOf({ ...options, contracts: options.contracts ?? project.contracts })
  return {
    api,
    places,
    answer: async (request) => {
      const { origin, pathname, search } = new URL(request.url)
      const asked = placeOfRequest(places, origin, `${pathname}${search}`)
      if (asked?.isServed !== true) return responseOf(noSuchRoute(request.method, pathname), newId())
      return api.fetch(asked.path === `${pathname}${search}` ? request : new Request(`${origin}${asked.path}`, request))
    },
  }
}
