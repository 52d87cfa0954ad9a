import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'

/** `region-unknown`: no region was named, or one that the platform does not have. */
export class RegionError extends FlowContractError {
  readonly known: readonly string[]

  constructor(problem: string, known: readonly string[]) {
    super(
      'region-unknown',
      `${escapeText(problem)}. Set GENESYS_REGION, or "region" of the environment in the config, to one of: ` +
        `${known.join(', ')}; or, for another service, apiUrl and loginUrl`,
    )
    this.known = known
  }
}
