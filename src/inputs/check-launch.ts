import type { ContractsLike, FlowReference } from '../contract/contracts.ts'
import type { Violation } from './violation.ts'

export declare function checkLaunch(contracts: ContractsLike, body: unknown, flow?: FlowReference): Violation[]
