import type { FlowContract } from '../contract/contract.ts'
import {
  type Contracts,
  type ContractsLike,
  contractsOf,
  type FlowReference,
  resolveFlow,
} from '../contract/contracts.ts'
import { isJsonObject, type Json, type JsonObject } from '../contract/json.ts'
import { pointerOf } from '../contract/pointer.ts'
import { type Envelope, envelopeOf, memberAt } from './envelope.ts'
import { envelopeViolations, strayLevel } from './envelope-violations.ts'
import { judgeOf } from './judge.ts'
import { readLaunchBody } from './launch-body.ts'
import type { Leaving } from './leaving-json.ts'
import { inPayloadOrder } from './payload-order.ts'
import type { Violation } from './violation.ts'
import { violationOfLoss, violationsOf } from './violations-of.ts'

/** A launch request, judged. */
export interface JudgedLaunch {
  readonly violations: Violation[]
  /** The contract that judged; undefined when the request names no flow that is known. */
  readonly contract: FlowContract | undefined
  /** The flow's id as the request gives it. */
  readonly id: string | undefined
  /** The inputs map of the request; undefined where no contract judged it. */
  readonly inputs?: Json
}

/**
 * Judges a whole launch request `{flowId, inputData, name?, flowVersion?}`, or the request that opens a bot session.
 * `body` is the object, or its JSON text or bytes. Without `flow` the contract is found by the body's `flowId`; with it,
 * any non-empty `flowId` passes unless it is another known flow's. Every violation at once, in the payload's order.
 * Throws `UnknownFlowError` for an unknown `flow` argument, and what `checkInputs` throws.
 */
export function checkLaunch(contracts: ContractsLike, body: unknown, flow?: FlowReference): Violation[] {
  return judgeLaunch(contracts, body, flow).violations
}

/** As `checkLaunch`, and says which contract judged. */
export function judgeLaunch(contracts: ContractsLike, body: unknown, flow?: FlowReference): JudgedLaunch {
  const registry = contractsOf(contracts)
  const given = flow === undefined ? undefined : resolveFlow(registry, flow)
  const read = readLaunchBody(body)
  if ('violations' in read) return { violations: read.violations, contract: given, id: undefined }
  const { leaving } = read
  const { json } = leaving
  if (!isJsonObject(json)) return { violations: [notAnObject(json)], contract: given, id: undefined }
  const id = flowIdOf(json)
  const named = id === undefined ? undefined : flowWithId(registry, id)
  const contract = given ?? named
  const envelope = envelopeOf(json, contract)
  // Absent and null are read as no inputs at all.
  const inputs = memberAt(json, envelope.inputs) ?? {}
  const violations = [
    ...envelopeViolations(json, { envelope, contract, named, isFlowGiven: given !== undefined }),
    ...(contract === undefined ? [] : inputsViolations(contract, inputs, envelope, leaving)),
  ]
  const reported = new Set(violations.map(({ path }) => path))
  const losses = leaving.losses.filter(({ path }) => !reported.has(path)).map(violationOfLoss)
  const judged = { violations: inPayloadOrder([...losses, ...violations], json), contract, id }
  return contract === undefined ? judged : { ...judged, inputs }
}

function flowIdOf(body: JsonObject): string | undefined {
  const id = memberAt(body, envelopeOf(body).id)
  return typeof id === 'string' && id.trim() !== '' ? id : undefined
}

/** By id alone: a registry also answers to keys and names, which no platform takes as `flowId`. */
function flowWithId(registry: Contracts, id: string): FlowContract | undefined {
  const found = registry.find(id)
  return found?.flow.id === id || found?.project?.ids.includes(id) === true ? found : undefined
}

function inputsViolations(contract: FlowContract, map: Json, envelope: Envelope, leaving: Leaving): Violation[] {
  const isStray = envelope.name === 'launch request' && strayLevel(map, contract) !== undefined
  return violationsOf(
    judgeOf(contract, 'inputs'),
    isStray ? withoutVariables(map) : map,
    leaving,
    pointerOf(envelope.inputs),
  )
}

/** A `variables` level that belongs to bot sessions is reported with the envelope, not as an unknown input too. */
function withoutVariables(map: Json): Json {
  return Object.fromEntries(Object.entries(map as JsonObject).filter(([name]) => name !== 'variables'))
}

function notAnObject(json: Json): Violation {
  const found = json === null ? 'null' : Array.isArray(json) ? 'a list' : `a ${typeof json}`
  const message = `the launch request is ${found}: the platform takes an object {flowId, inputData, …}`
  return { rule: 'wrong-envelope', path: '', message, received: json, source: 'platform' }
}
