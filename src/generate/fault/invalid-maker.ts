import { CannotGenerateError } from '../../contract/errors.ts'
import { escapeText } from '../../contract/escape-text.ts'
import { isWithin } from '../../contract/pointer.ts'
import { type FaultSite, faultSites, isComposite } from './fault-site.ts'
import { type FaultFilter, Forge, type InvalidValue } from './forge.ts'
import type { GeneratedSize } from '../generated-size.ts'
import { Run } from '../make/run.ts'
import type { Place } from '../make/place.ts'
import { onceIn, pick } from '../pick.ts'
import type { RandomSource } from '../random-source.ts'
import type { Target } from '../target.ts'

/** Makes values that a target refuses, each for one reason as far as that is possible. */
export interface InvalidMaker {
  make(random: RandomSource, edge: boolean): InvalidValue
}

const triesAtSite = 30
const triesInAll = 400
/** After so many sites without a single fault, faults that only come together will do. */
const triesForSingle = 60
const farOnceIn = 16

/**
 * Compiles what makes the values that a target refuses. Throws `CannotGenerateError` when no keyword of the schemas can be
 * broken as wanted.
 * @param root What makes the target's valid values.
 */
export function invalidMaker(target: Target, root: Place, size: GeneratedSize, filter: FaultFilter): InvalidMaker {
  const all = faultSites(root, target).filter((site) => canBeWanted(site, filter))
  const near = all.filter(({ isFarLimit }) => !isFarLimit)
  const forge = new Forge(target, size, filter)
  let run: Run | undefined
  return {
    make(random, edge) {
      if (run?.random !== random) run = new Run(random)
      for (let tries = 0; tries < triesInAll && all.length > 0; tries += 1) {
        const site = pick(random, near.length === 0 || onceIn(random, farOnceIn) ? all : near)
        // What a site can give does not hang on the values made before: equal seeds give equal values.
        const most = forge.fewestFaults(site)
        const isGood = most === 1 || (most !== undefined && tries >= triesForSingle)
        const made = isGood ? forge.make(site, run, edge, most, triesAtSite) : undefined
        if (made !== undefined) return made
      }
      throw nothingToBreak(filter)
    },
  }
}

/** Whether a fault of the site may be wanted: members at fault lie within the place, and a composite may break any rule. */
function canBeWanted(site: FaultSite, { rules, paths }: FaultFilter): boolean {
  const isRule = rules === undefined || isComposite(site.keyword) || rules.includes(site.rule)
  return isRule && (paths?.some((one) => isWithin(site.path, one) || isWithin(one, site.path)) ?? true)
}

function nothingToBreak({ rules, paths }: FaultFilter): CannotGenerateError {
  const asked = [
    ...(rules === undefined ? [] : [`rules ${rules.map(escapeText).join(', ')}`]),
    ...(paths === undefined ? [] : [`paths ${paths.map(escapeText).join(', ')}`]),
  ]
  return new CannotGenerateError(
    asked.length === 0
      ? 'No invalid value was found: what was tried is taken. A schema that refuses nothing has no invalid values'
      : `No invalid value was found for ${asked.join(' and ')}: the schema asks for nothing of the kind there. Ask for other rules or paths`,
    paths?.[0] ?? '',
  )
}
