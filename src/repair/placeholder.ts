import { lastStep } from '../contract/pointer.ts'
import type { Place } from './place.ts'

/** What marks a value that only the user can know: the name and the types that are taken, in angle brackets. */
export function placeholder(path: string, { types }: Pick<Place, 'types'>): string {
  return `<${lastStep(path)}${types.length === 0 ? '' : `: ${types.join(' or ')}`}>`
}
