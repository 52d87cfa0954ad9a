import type { Painter } from '../repair/words/painter.ts'
import { plainPainter } from '../repair/words/painter.ts'
import type { MatcherState } from './matcher.ts'

/** The runner's own colours; plain text where a runner gives none. */
export function painterOf({ utils }: MatcherState): Painter {
  return utils === undefined
    ? plainPainter
    : { good: utils.EXPECTED_COLOR, bad: utils.RECEIVED_COLOR, dim: utils.DIM_COLOR }
}
