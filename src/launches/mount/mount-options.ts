import type { FlowsApiOptions } from '../../emulator/flows-api-options.ts'

/** An emulated organisation, and the addresses at which a mock is to answer for it. */
export interface MountOptions extends FlowsApiOptions {
  /** One region, as its host (`mypurecloud.ie`) or its AWS name (`eu-west-1`); every region if absent. */
  readonly region?: string
  /** Where the application asks the API when that is no region's own host, such as a gateway; then no region answers. */
  readonly apiUrl?: string
  /** Where it signs in then; `apiUrl` if absent. */
  readonly loginUrl?: string
  /**
   * The environment of the project's config whose organisation this is: its contracts count, its region or its addresses
   * answer, and the ids that flows have in other environments are unknown. If absent, the contracts are those that the tests
   * judge by, every region and every address of the config answers, and a flow is found by its id in any environment.
   */
  readonly environment?: string
}
