import type { Diagnosed } from '../diagnosed.ts'
import { adviceLines } from './advice.ts'
import { findings } from './findings.ts'
import { flowLines, flowName } from './flow-lines.ts'
import type { Painter } from './painter.ts'
import { repairWords } from './repair-words.ts'
import { violationBlocks } from './violation-blocks.ts'

const mostFindings = 4
const screen = 42

/** Why a payload does not pass and which edits mend it: about a screen, the rest is counted. */
export function diagnosisLines(diagnosed: Diagnosed, painter: Painter): string[] {
  const { noun, contract, payload, violations, repairs } = diagnosed
  if (violations.length === 0)
    return [`Flow ${flowName(contract)} accepts the ${noun}.`, ...flowLines(contract, painter)]
  const found = findings(violations, payload, repairs[0]?.edits ?? [])
  const above = [
    leadOf(diagnosed),
    ...flowLines(contract, painter),
    '',
    ...violationBlocks(found, mostFindings, painter),
  ]
  const advice = contract === undefined ? [] : adviceLines(contract, violations)
  const room = screen - above.length - advice.length - 4 * Math.max(1, repairs.length)
  return [...above, ...repairWords(diagnosed, room, painter), ...advice]
}

function leadOf({ noun, contract }: Diagnosed): string {
  if (contract === undefined) return `The ${noun} names no flow:`
  return `The ${noun} ${noun === 'launch request' ? 'breaks' : 'break'} the contract of flow ${flowName(contract)}:`
}
