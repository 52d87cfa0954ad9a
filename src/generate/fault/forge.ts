import type { Json } from '../../contract/json.ts'
import { isWithin } from '../../contract/pointer.ts'
import type { Rule, Violation } from '../../inputs/violation.ts'
import { brokenValue } from './broken-value.ts'
import { type FaultSite, isComposite } from './fault-site.ts'
import type { GeneratedSize } from '../generated-size.ts'
import { Run } from '../make/run.ts'
import { seededRandom } from '../seeded-random.ts'
import type { Target } from '../target.ts'

/** A value that is refused, and why. */
export interface InvalidValue {
  readonly value: Json
  readonly rule: Rule
  /** JSON Pointer to the place that is at fault. */
  readonly path: string
}

/** Which faults are wanted; everything when left out. */
export interface FaultFilter {
  readonly rules?: readonly Rule[] | undefined
  /** JSON Pointers: faults at these places and within them. */
  readonly paths?: readonly string[] | undefined
}

const triesToProbe = 16

/** Breaks values at sites. */
export class Forge {
  readonly #target: Target
  readonly #size: GeneratedSize
  readonly #filter: FaultFilter
  readonly #fewest = new Map<FaultSite, number | undefined>()

  constructor(target: Target, size: GeneratedSize, filter: FaultFilter) {
    this.#target = target
    this.#size = size
    this.#filter = filter
  }

  /** How few faults come together at a site: one if possible; undefined when it cannot be broken. */
  fewestFaults(site: FaultSite): number | undefined {
    if (this.#fewest.has(site)) return this.#fewest.get(site)
    const run = new Run(seededRandom(1))
    let fewest: number | undefined
    for (const most of [1, Infinity]) {
      const made = this.make(site, run, false, most, triesToProbe)
      if (made === undefined) continue
      fewest = most
      break
    }
    this.#fewest.set(site, fewest)
    return fewest
  }

  /** A value with a fault of the site's, and no more faults than `most`; undefined when none was found. */
  make(site: FaultSite, run: Run, edge: boolean, most: number, tries: number): InvalidValue | undefined {
    for (let left = tries; left > 0; left -= 1) {
      run.start(edge, this.#size.values, this.#size.length)
      const value = brokenValue(site, run, this.#size.depth, this.#target.onlyNames)
      if (value === undefined) continue
      const violations = this.#target.violations(value)
      const fault = violations.length <= most ? violations.find((one) => isFaultOf(site, one)) : undefined
      if (fault !== undefined && isWanted(fault, this.#filter)) return { value, rule: fault.rule, path: fault.path }
    }
    return undefined
  }
}

/** Whether a violation is what breaking the site leads to. */
export function isFaultOf(site: FaultSite, { rule, path }: Violation): boolean {
  if (isComposite(site.keyword)) return isWithin(path, site.path)
  return rule === site.rule && isWithin(path, site.path) && !path.slice(site.path.length + 1).includes('/')
}

function isWanted({ rule, path }: Pick<Violation, 'rule' | 'path'>, { rules, paths }: FaultFilter): boolean {
  return (rules?.includes(rule) ?? true) && (paths?.some((one) => isWithin(path, one)) ?? true)
}
