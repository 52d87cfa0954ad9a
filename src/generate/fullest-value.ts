import { isJsonObject, type Json } from '../contract/json.ts'
import type { Place } from './make/place.ts'
import { Run } from './make/run.ts'
import { seededRandom } from './seeded-random.ts'
import { withMember } from '../contract/members.ts'

const triesForMember = 10

/** The object with every member that it can have besides, as plain as they come; members that cannot join stay away. */
export function fullestValue(root: Place, value: Json, accepts: (value: Json) => boolean): Json {
  let fullest = value
  const run = new Run(seededRandom(1))
  for (const entry of root.entries) {
    for (const { step, place } of entry.within()) {
      if (!isJsonObject(fullest) || typeof step !== 'string' || Object.hasOwn(fullest, step)) continue
      for (let tries = 0; tries < triesForMember; tries += 1) {
        run.start(false, 40, 3)
        const fuller: Json = withMember(fullest, step, place.make(run, 2))
        if (!accepts(fuller)) continue
        fullest = fuller
        break
      }
    }
  }
  return fullest
}
