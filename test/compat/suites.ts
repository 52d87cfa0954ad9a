import { readOwnFile } from './read-own-file.ts'

const suite = (name: string): string => readOwnFile(`test/compat/suites/${name}`)

/** The bodies of the suites; the runner's own imports come in front. */
export const accepts: string = suite('accepts.js')
export const refuses: string = suite('refuses.js')
export const inADom: string = suite('in-a-dom.js')

/** What a failing run of `refuses` must print: the founding case's reason, and its fix. */
export const refusals: readonly string[] = [
  'wrong-envelope',
  'Fix: move `customerId` out of `inputs` into `inputData`, as `Flow.customerId`',
  '1 failed',
]

/** The project that the suites lie in, below the one that README makes. */
export const suiteProject: Readonly<Record<string, string>> = {
  'suites/flow-contract.config.json': suite('flow-contract.config.json'),
  'suites/flow-contracts/onboarding.flow.json': suite('onboarding.flow.json'),
}
