import { diagnose } from '../../src/repair/diagnose.ts'
import { diagnoseLaunch } from '../../src/repair/diagnose-launch.ts'
import { itemKey } from '../../src/schema/equal-items.ts'
import { launchSubject } from '../../test/support/random-slips.ts'

/**
 * What a diagnosis makes of each slip.
 * @param {readonly import('./sample.mjs').Slip[]} slips
 */
export function diagnosed(slips) {
  return slips.map((slip) => {
    const { subject, contract, original, payload, edits } = slip
    // Whoever asks for a diagnosis has seen the check fail: what that compiles once for a contract is no part of it.
    subject.check(contract, payload)
    const start = performance.now()
    const { repairs } =
      subject === launchSubject ? diagnoseLaunch([contract], payload, contract) : diagnose(contract, payload)
    const milliseconds = performance.now() - start
    const [first] = repairs
    return {
      slip,
      milliseconds,
      isComplete: first?.complete === true,
      isShort: first?.complete === true && first.edits.length <= edits,
      isOriginal: first !== undefined && itemKey(first.result) === itemKey(original),
      wrong: repairs.filter(({ complete, result }) => complete && subject.check(contract, result).length > 0).length,
    }
  })
}
