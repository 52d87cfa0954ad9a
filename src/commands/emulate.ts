import { contractLabel } from '../contract/contract.ts'
import { FlowContractError } from '../contract/errors.ts'
import { printValue } from '../inputs/print-value.ts'
import { FlowCatalog } from '../emulator/flow-catalog.ts'
import { type StartedFlowsApi, startFlowsApi } from '../emulator/start-flows-api.ts'
import type { EmulatedProject, EmulationEvent, LaunchCounts, OfferedFlow } from '../report/emulation.ts'
import type { Project } from '../store/project.ts'
import { type CommandProject, openCommandProject } from './open-command-project.ts'

/** What to emulate, and where. */
export interface EmulateOptions extends CommandProject {
  /** A port from 0 to 65535, as digits; a free one if absent or 0. */
  readonly port?: string
  /** The address that it listens on; 127.0.0.1 if absent. */
  readonly host?: string
  /** Accept launches that break the flow's contract, and drop what the flow does not know. */
  readonly silentDrops?: boolean
  /** How long every answer takes at least, in milliseconds, as digits. */
  readonly latency?: string
}

/**
 * Runs the emulator over a project's contracts until `end` resolves. `tell` hears of its start, of every request that it
 * answered, and of its end. Rejects with `usage`, `contracts-missing`, `port-unusable`, the errors of the config, and those
 * of `createFlowsApi`.
 */
export async function emulateUntil(
  end: Promise<unknown>,
  options: EmulateOptions,
  tell: (event: EmulationEvent) => void,
): Promise<void> {
  const { host = '127.0.0.1', silentDrops = false } = options
  const port = numberOf('--port', options.port ?? '0', 65_535)
  const latency = numberOf('--latency', options.latency ?? '0', 600_000)
  const { contracts, environment, flows } = offered(options)
  const api = await startFlowsApi({
    contracts,
    ...(options.env === undefined ? {} : { environment: options.env }),
    port,
    host,
    latency,
    onBadLaunch: silentDrops ? 'silent' : 422,
    onAnswer: (answered) => tell({ event: 'request', answered }),
  })
  const { url, credentials } = api
  const project: EmulatedProject = {
    url,
    credentials,
    environment,
    flows,
    silentDrops,
    latency,
    isOpen: !isLoopback(host),
  }
  tell({ event: 'started', project })
  await end
  await api.close()
  tell({ event: 'stopped', counts: countsOf(api) })
}

interface Offer {
  readonly contracts: Project['contracts']
  readonly environment: string | undefined
  readonly flows: readonly OfferedFlow[]
}

function offered(options: EmulateOptions): Offer {
  const { contracts, environment, root } = openCommandProject(options)
  const flows = [...new FlowCatalog(contracts, { isOneEnvironment: options.env !== undefined })].map(
    ({ id, latest }) => ({
      key: contractLabel(latest.contract),
      id,
      version: latest.id,
      contract: latest.contract,
    }),
  )
  if (flows.length > 0) return { contracts, environment, flows }
  throw new FlowContractError(
    'contracts-missing',
    `There are no contracts to emulate in ${printValue(root, '')}. Import the flows' YAML (npx flow-contract import FILE.yaml), ` +
      'record them (npx flow-contract record --all), or name the config of another project with --config',
  )
}

function numberOf(option: string, text: string, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : undefined
  if (number !== undefined && number <= most) return number
  throw new FlowContractError(
    'usage',
    `${option}: expected a whole number from 0 to ${most}, not ${printValue(text, '')}`,
  )
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d+){3}$/.test(host)
}

function countsOf(api: StartedFlowsApi): LaunchCounts {
  return { launches: api.launchCount(), bad: api.badLaunchCount() }
}
