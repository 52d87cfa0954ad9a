import type { FlowsApi } from '../../emulator/flows-api.ts'

/** The emulator's members as a mount hands them out, with what the mount adds. A spread would copy what the lists are now. */
export function withApi<Added extends object>(api: FlowsApi, added: Added): FlowsApi & Added {
  return Object.defineProperties({ ...api, ...added }, Object.getOwnPropertyDescriptors(liveLists(api)))
}

function liveLists(api: FlowsApi): Pick<FlowsApi, 'launches' | 'violations'> {
  return {
    get launches() {
      return api.launches
    },
    get violations() {
      return api.violations
    },
  }
}
