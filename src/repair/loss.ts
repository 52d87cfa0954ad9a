import type { Json } from '../contract/json.ts'
import type { LooseMember } from './loose-members.ts'

const lossCost = 6
/** A null, or an empty text, list or object: more than a rename that is beyond doubt, less than one that is guessed. */
const silentCost = 2

/** What is lost when a member goes: nothing where it says nothing, or what its twin says too. */
export function lossOf(member: LooseMember, twinOf: (member: LooseMember) => boolean): number {
  if (!member.isRefused) return 0
  if (twinOf(member) || isAside(member)) return 1
  return isSilent(member.value) ? silentCost : Math.min(lossCost * leaves(member.value), 5 * lossCost)
}

/** The members of a launch request that say nothing where the inputs alone belong. */
function isAside({ names: [own] }: LooseMember): boolean {
  return own !== undefined && asides.has(own.scope + own.folded)
}

const asides: ReadonlySet<string> = new Set(['flowid', 'flowversion'])

function isSilent(value: Json): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0)
}

function leaves(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, member: Json) => sum + leaves(member), 0) || 1
}
