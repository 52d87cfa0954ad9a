/** What both runners hand to a matcher as `this.utils`: the colours and the headline. */
export interface MatcherUtils {
  matcherHint(
    name: string,
    received?: string,
    expected?: string,
    options?: { isNot?: boolean; promise?: string; comment?: string },
  ): string
  EXPECTED_COLOR(text: string): string
  RECEIVED_COLOR(text: string): string
  DIM_COLOR(text: string): string
}

/** The part of a runner's matcher state that is used; `utils` is missing where a matcher is called asymmetrically. */
export interface MatcherState {
  readonly isNot?: boolean
  readonly promise?: string
  readonly utils?: MatcherUtils
}

/** What a matcher gives back; the message is made only when it is asked for. */
export interface MatcherResult {
  readonly pass: boolean
  readonly message: () => string
}

/** A matcher of `expect.extend`, told nothing about `.not`: it judges, and the runner decides. */
export type Matcher<Arguments extends readonly unknown[]> = (
  this: MatcherState,
  received: unknown,
  ...given: Arguments
) => MatcherResult
