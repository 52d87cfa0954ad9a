import type { PatternPart } from './pattern-tree.ts'

/** Whether the part can be cut into repetitions in exponentially many ways, all of which an engine tries in vain. */
export function isHeavy(part: PatternPart): boolean {
  return depthOf(part) > 1
}

/** How many repetitions of no fixed number stand in each other. */
function depthOf(part: PatternPart): number {
  switch (part.kind) {
    case 'sequence':
      return Math.max(...part.parts.map(depthOf))
    case 'choice':
      return Math.max(...part.alternatives.map(depthOf))
    case 'group':
    case 'look':
      return depthOf(part.item)
    case 'repeat':
      return depthOf(part.item) + (part.most > Math.max(1, part.least) ? 1 : 0)
    default:
      return 0
  }
}
