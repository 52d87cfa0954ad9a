export type { SentLaunch } from './launches/sent-launch.ts'
export { type LaunchWatch, watchLaunches, type WatchLaunchesOptions } from './launches/watch-launches.ts'
