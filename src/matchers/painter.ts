import type { MatcherState, MatcherUtils } from './matcher.ts'

const plain: MatcherUtils = {
  matcherHint: (name, received = 'received', expected = '') => `expect(${received}).${name}(${expected})`,
  EXPECTED_COLOR: String,
  RECEIVED_COLOR: String,
  DIM_COLOR: String,
}

/** The runner's own colours and headline; plain text where a runner gives none. */
export function painterOf(state: MatcherState): MatcherUtils {
  return state.utils ?? plain
}
