import { KeptLaunches } from '../../repair/kept-launches.ts'
import type { SentLaunch } from '../sent-launch.ts'

/** An empty log of what leaves the process, which keeps the latest launches up to a limit. */
export function sentLaunches(limit: number): KeptLaunches<SentLaunch> {
  return new KeptLaunches(limit, 'that left this process')
}
