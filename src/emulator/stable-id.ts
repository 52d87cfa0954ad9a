import { createHash } from 'node:crypto'
import type { FlowIdentity } from '../contract/contract.ts'

/**
 * The id that stands in for one that nobody knows, such as of a flow that was imported from YAML: made from name and type,
 * so that every run gives the same.
 */
export function stableFlowId({ name, type }: FlowIdentity): string {
  return stableId([type.toUpperCase(), name])
}

/** A UUID (RFC 9562, version 8) made from words: the same ones give the same. */
export function stableId(words: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(words)).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
