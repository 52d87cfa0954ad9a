import { type FlowHandlers, flowHandling } from './launches/mount/flow-handlers.ts'
import { msw } from './launches/mount/msw-peer.ts'

/**
 * Mounts an emulated organisation behind MSW 2 or 3, for every region of the platform or for one:
 * `setupServer(...flowHandlers().handlers)`.
 */
export const flowHandlers: FlowHandlers = flowHandling(msw)

export type { EmulatorCredentials } from './emulator/emulated-client.ts'
export type { Fault } from './emulator/fault.ts'
export type { FlowsApi } from './emulator/flows-api.ts'
export type { ReceivedLaunch } from './emulator/received-launch.ts'
export type { FlowHandlers, HandledFlows } from './launches/mount/flow-handlers.ts'
export type { MountOptions } from './launches/mount/mount-options.ts'
