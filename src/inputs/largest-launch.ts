/**
 * The most bytes of a launch request that are looked at, 16 MiB: far more than a launch has, whose texts have 32000
 * characters at most.
 */
export const largestLaunch: number = 16 * 1024 * 1024

/** The same, as messages name it. */
export const largestLaunchText: string = `${largestLaunch / 1024 / 1024} MiB`
