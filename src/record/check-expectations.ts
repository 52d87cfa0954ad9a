import { InvalidDocumentError } from '../contract/errors.ts'
import { pointerOf } from '../contract/pointer.ts'
import { shellWord } from '../contract/shell-word.ts'
import { expectationContradictions } from '../inputs/caller-expectations.ts'
import type { Project } from '../store/project.ts'
import { problemOf } from './check-schemas.ts'
import { type Finding, findingAt } from './finding.ts'

/** Whether what the config expects of a flow can be used, and agrees with the contract. */
export function checkExpectations(
  { config, contracts }: Pick<Project, 'config' | 'contracts'>,
  key: string,
): readonly Finding[] {
  if (config.flows[key]?.callerExpects === undefined) return []
  const contract = readable(() => contracts.find(key))
  const properties = contract?.project?.callerExpects?.properties ?? {}
  if (contract === undefined) return []
  const file = contract.project?.config
  const finding = (code: string, steps: readonly string[], problem: string, next: string): Finding =>
    findingAt({
      code,
      severity: 'error',
      flow: key,
      ...(file === undefined ? {} : { file }),
      pointer: pointerOf(['flows', key, 'callerExpects', ...steps]),
      problem,
      next,
    })
  const unusable = Object.entries(properties).flatMap(([input, schema]) => {
    const problem = problemOf(schema)
    return problem === undefined
      ? []
      : finding('schema-unusable', ['properties', input], problem, 'Correct the schema in the config')
  })
  // What cannot be compiled can be compared with nothing.
  if (unusable.length > 0) return unusable
  const next = `Correct the config, or record the flow again: npx flow-contract record ${shellWord(key)}`
  return expectationContradictions(contract).map((problem) => finding('expectation-contradicts', [], problem, next))
}

/** A file that cannot be read is a finding of its own. */
function readable<Value>(read: () => Value): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof InvalidDocumentError) return undefined
    throw error
  }
}
