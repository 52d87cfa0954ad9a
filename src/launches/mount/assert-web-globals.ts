import { FlowContractError } from '../../contract/errors.ts'

/**
 * Throws `environment-unsupported` where there is no global `Request` or `Response`, as in Jest's jsdom: nock and MSW fail
 * there as they are loaded, in words that help nobody.
 * @param door The door as users write it, such as `flow-contract/nock`.
 */
export function assertWebGlobals(door: string): void {
  const missing = ['Request', 'Response', 'Headers', 'ReadableStream'].filter((name) => !(name in globalThis))
  if (missing.length === 0) return
  throw new FlowContractError(
    'environment-unsupported',
    `${door} needs the globals ${missing.join(', ')}, which this test environment lacks, as Jest's jsdom does. Run the test ` +
      'file in the environment of Node (first line: /** @jest-environment node */), or start the emulator on a port ' +
      'outside the test: npx flow-contract emulate',
  )
}
