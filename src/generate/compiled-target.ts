import type { FlowContract, Leniency } from '../contract/contract.ts'
import type { Json } from '../contract/json.ts'
import { generatedSize, type SizeName } from './generated-size.ts'
import { lenientMaker } from './lenient-maker.ts'
import { flowTarget, type Target } from './target.ts'
import { validSource } from './valid-source.ts'
import { type ValueMaker, valueMaker } from './value-maker.ts'
import type { ValueSource } from './value-source.ts'

/** What is compiled once for a flow's inputs, or for a schema. */
export interface CompiledTarget {
  readonly target: Target
  readonly maker: ValueMaker
  readonly valid: ValueSource<Json> & { simplest(): Json }
}

const compiled = new WeakMap<FlowContract, Map<SizeName, CompiledTarget>>()

/** A flow's inputs, compiled once for each contract object and size. Throws what `checkInputs` does, and when nothing fits. */
export function compiledFlow(contract: FlowContract, size: SizeName): CompiledTarget {
  let sizes = compiled.get(contract)
  if (sizes === undefined) compiled.set(contract, (sizes = new Map()))
  let flow = sizes.get(size)
  if (flow === undefined) sizes.set(size, (flow = compileTarget(flowTarget(contract), size, contract.project?.accept)))
  return flow
}

/** @param accept What passes although the schemas refuse it. */
export function compileTarget(target: Target, size: SizeName, accept: readonly Leniency[] = []): CompiledTarget {
  const strict = valueMaker(target, generatedSize(size))
  const maker = accept.length === 0 ? strict : lenientMaker(strict, target, accept)
  return { target, maker, valid: validSource(target, maker) }
}
