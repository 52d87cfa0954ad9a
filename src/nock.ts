import { flowInterception, type InterceptFlows } from './launches/mount/intercept-flows.ts'
import { nock } from './launches/mount/nock-peer.ts'

/**
 * Mounts an emulated organisation behind nock 14 or 15, for every region of the platform or for one. Give it back with
 * `restore()`; `nock.cleanAll()` removes it as well.
 */
export const interceptFlows: InterceptFlows = flowInterception(nock)

export type { EmulatorCredentials } from './emulator/emulated-client.ts'
export type { Fault } from './emulator/fault.ts'
export type { FlowsApi } from './emulator/flows-api.ts'
export type { ReceivedLaunch } from './emulator/received-launch.ts'
export type { InterceptedFlows, InterceptFlows } from './launches/mount/intercept-flows.ts'
export type { MountOptions } from './launches/mount/mount-options.ts'
