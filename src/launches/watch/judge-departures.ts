import type { ContractsLike } from '../../contract/contracts.ts'
import { runningTestContracts } from '../../store/running-test-contracts.ts'
import { endpointAt } from './address.ts'
import { hearDepartures } from './hooks.ts'
import type { ToldLaunch } from '../../repair/told-launch.ts'
import type { SentLaunch } from '../sent-launch.ts'
import { judgeDeparture } from './judge-departure.ts'
import type { Undo } from './undo.ts'

/** What counts as a launch, and what judges it. */
export interface JudgeOptions {
  /** What judges; the contracts of the running test file's project, with what its config expects, if absent. */
  readonly contracts?: ContractsLike
  /** Addresses of a gateway that launches flows: a POST to one that this fits, without query, is a launch too. */
  readonly url?: RegExp
  /** What becomes of launches of flows that have no contract: they are bad, or let through. Refused if absent. */
  readonly unknownFlows?: 'refuse' | 'allow'
}

/** Judges every launch that leaves from now on, until it is undone. `hear` must not throw. */
export function judgeDepartures(options: JudgeOptions, hear: (told: ToldLaunch<SentLaunch>) => void): Undo {
  const { contracts, url, unknownFlows } = options
  const judge = {
    contracts: contracts === undefined ? runningTestContracts() : () => contracts,
    allowsUnknownFlows: unknownFlows === 'allow',
  }
  return hearDepartures({
    // By `search`, which leaves the state of a global expression alone.
    takes: (address) => endpointAt(address) !== undefined || (url !== undefined && address.search(url) >= 0),
    hear: (departure) => hear(judgeDeparture(departure, judge)),
  })
}
