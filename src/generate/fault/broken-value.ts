import type { Json } from '../../contract/json.ts'
import { ruleOf } from '../../inputs/rules/rule-table.ts'
import type { FaultSite } from './fault-site.ts'
import { placed } from '../make/place-value.ts'
import type { Run } from '../make/run.ts'
import { pick } from '../pick.ts'

/** A valid value of which the site's keyword was broken in some way; undefined when that has no effect on it. */
export function brokenValue(
  site: FaultSite,
  run: Run,
  depth: number,
  onlyNames: readonly string[] | undefined,
): Json | undefined {
  const { levels, keyword, value, path } = site
  const { entry } = levels.at(-1) as FaultSite['levels'][number]
  const valid = entry.make(run, Math.max(1, depth - levels.length))
  const breakages = ruleOf(keyword).breakages({
    keyword,
    value,
    schemas: entry.shape.schemas,
    valid,
    ...(path === '' && onlyNames !== undefined ? { knownNames: onlyNames } : {}),
  })
  if (breakages.length === 0) return undefined
  let { broken } = pick(run.random, breakages)
  for (let index = levels.length - 2; index >= 0; index -= 1) {
    const { entry: outer, need } = levels[index] as FaultSite['levels'][number]
    if (need === undefined) return undefined
    broken = placed(outer.make(run, Math.max(1, depth - index)), need, broken, run)
  }
  return broken
}
