export type { ContractsSource } from './matchers/contracts-source.ts'
export {
  flowMatchers,
  type FlowAsymmetricMatchers,
  type FlowMatchers,
  type FlowMatcherTable,
} from './matchers/flow-matchers.ts'
export type { Matcher, MatcherResult, MatcherState, MatcherUtils } from './matchers/matcher.ts'
