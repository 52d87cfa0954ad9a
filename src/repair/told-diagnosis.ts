import type { Diagnosed } from './diagnosed.ts'
import type { Diagnosis } from './diagnosis.ts'
import { diagnosisLines } from './words/diagnosis-lines.ts'
import { plainPainter } from './words/painter.ts'

/** What was found, with its words. */
export function toldDiagnosis(diagnosed: Diagnosed): Diagnosis {
  const { violations, repairs } = diagnosed
  return { violations, repairs, text: diagnosisLines(diagnosed, plainPainter).join('\n').trimEnd() }
}
