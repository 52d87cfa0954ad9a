export {
  flowMatchers,
  type ContractsSource,
  type FlowMatchers,
  type FlowMatcherTable,
} from './matchers/flow-matchers.ts'
export type { Matcher, MatcherResult, MatcherState, MatcherUtils } from './matchers/matcher.ts'
