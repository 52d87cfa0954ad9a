import type { ContractsLike } from '../contract/contracts.ts'
import type { JudgedLaunch } from '../inputs/check-launch.ts'
import type { Violation } from '../inputs/violation.ts'
import { diagnosedLaunch } from './diagnose-launch.ts'
import { diagnosisLines } from './words/diagnosis-lines.ts'
import { plainPainter } from './words/painter.ts'

/**
 * Why a launch that was sent is bad, and what mends it.
 * @param text The body.
 * @param judged What is wrong with the body.
 * @param beside What is wrong besides, such as the address that it was sent to: no edit of the body mends that.
 */
export function launchLines(
  contracts: ContractsLike,
  text: string,
  judged: JudgedLaunch,
  beside: readonly Violation[],
): readonly string[] {
  const diagnosed = diagnosedLaunch(contracts, text, undefined, judged)
  const told =
    beside.length === 0 ? diagnosed : { ...diagnosed, violations: [...beside, ...judged.violations], repairs: [] }
  return diagnosisLines(told, plainPainter)
}
