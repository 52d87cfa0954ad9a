import type { FlowContract } from '../contract/contract.ts'
import { renderJson } from '../contract/render-json.ts'

/** Whether two contracts take and give the same, whatever organisation they are from. */
export function sameSchemas(one: FlowContract, other: FlowContract): boolean {
  return (
    one.flow.type === other.flow.type &&
    renderJson(one.inputs) === renderJson(other.inputs) &&
    renderJson(one.outputs) === renderJson(other.outputs)
  )
}

/** In what a new contract differs from the one it replaces, one sentence each. */
export function contractChanges(before: FlowContract, after: FlowContract): readonly string[] {
  const { kind, file } = before.source
  return [
    ...(before.flow.name === after.flow.name ? [] : [`The flow was named "${before.flow.name}"`]),
    ...(before.flow.type === after.flow.type ? [] : [`Its type was ${before.flow.type}`]),
    ...(renderJson(before.inputs) === renderJson(after.inputs) ? [] : ['Its inputs changed']),
    ...(renderJson(before.outputs) === renderJson(after.outputs) ? [] : ['Its outputs changed']),
    ...(kind === 'hand' ? ['It replaces what was written by hand'] : []),
    ...(kind === 'archy' || kind === 'export' ? [`It replaces what was imported from ${file ?? 'a file'}`] : []),
  ]
}
