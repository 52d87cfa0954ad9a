import type { CallerExpectations, Leniency } from '../contract/contract.ts'

/** An organisation that flows are recorded from: its `region`, or `apiUrl` and `loginUrl` together. */
export interface EnvironmentConfig {
  /** The region's host, such as `mypurecloud.ie`, or its AWS name, such as `eu-west-1`. */
  readonly region?: string
  readonly apiUrl?: string
  readonly loginUrl?: string
  /** The id or the name of the organisation that must answer. */
  readonly organization?: string
}

/** What the config says about one flow. */
export interface FlowConfig {
  /** The flow's exact name on the platform. */
  readonly name?: string
  /** The platform's flow type, such as `WORKFLOW`. */
  readonly type?: string
  /** One id, or ids by environment. */
  readonly id?: string | Readonly<Record<string, string>>
  /** The pinned version, such as `"3.0"`. */
  readonly version?: string
  readonly callerExpects?: CallerExpectations
  readonly launchKey?: string
  readonly unknownInputs?: 'allow' | 'refuse'
  readonly accept?: readonly Leniency[]
}

/** A config with all that it extends. The records have no prototype: any name can be looked up in them. */
export interface ProjectConfig {
  /** The absolute path of the folder of contract files. */
  readonly contracts: string
  /** The environment whose contracts judge; there is always one when there are two environments. */
  readonly recordFrom?: string
  /** The absolute path of the generated TypeScript file. */
  readonly types?: string
  readonly environments: Readonly<Record<string, EnvironmentConfig>>
  readonly flows: Readonly<Record<string, FlowConfig>>
}
