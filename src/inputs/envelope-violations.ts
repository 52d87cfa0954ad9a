import type { FlowContract } from '../contract/contract.ts'
import { contractLabel } from '../contract/contract.ts'
import { escapeText } from '../contract/escape-text.ts'
import { isJsonObject, type Json, type JsonObject, ownMember } from '../contract/json.ts'
import { didYouMean } from '../contract/nearest.ts'
import { pointerOf, pointerTo } from '../contract/pointer.ts'
import { type Envelope, memberAt } from './envelope.ts'
import { printValue } from './print-value.ts'
import { foundWords } from './rules/wrong-type.ts'
import type { Violation } from './violation.ts'

/** What the envelope of a launch is judged by. */
export interface LaunchFacts {
  readonly envelope: Envelope
  /** The contract that judges: the flow argument's, else the one that the request's own id names. */
  readonly contract: FlowContract | undefined
  /** The contract that the request's own id names. */
  readonly named: FlowContract | undefined
  /** Whether the caller said which flow it is. */
  readonly isFlowGiven: boolean
}

/** What is wrong with a launch around its inputs: members, the flow's id, version and name. */
export function envelopeViolations(body: JsonObject, facts: LaunchFacts): Violation[] {
  return [
    ...unknownMembers(body, facts),
    ...idViolations(body, facts),
    ...versionViolations(body, facts),
    ...nameViolations(body),
    ...levelViolations(body, facts),
  ]
}

function unknownMembers(body: JsonObject, { envelope, contract }: LaunchFacts): Violation[] {
  const place = envelope.inputs.join('.')
  const isConfigured = contract?.project?.launchKey !== undefined
  return Object.keys(body)
    .filter((member) => !envelope.members.includes(member))
    .map((member) => {
      const lead = `${escapeText(member)}: a ${envelope.name} has no such member`
      const message = isJsonObject(body[member])
        ? `${lead}; the inputs are read from ${place}${isConfigured ? ' (launchKey in your config)' : ''}, and what stands under ${escapeText(member)} never reaches the flow`
        : lead + escapeText(didYouMean(member, envelope.members))
      return {
        rule: 'wrong-envelope',
        path: pointerTo('', member),
        message,
        expected: place,
        received: body[member],
        source: isConfigured ? 'config' : 'platform',
      }
    })
}

function idViolations(body: JsonObject, { envelope, contract, named, isFlowGiven }: LaunchFacts): Violation[] {
  const path = pointerOf(envelope.id)
  const place = envelope.id.join('.')
  const id = memberAt(body, envelope.id)
  const wrong = (message: string): Violation[] => [
    { rule: 'wrong-envelope', path, message, ...(id === undefined ? {} : { received: id }), source: 'platform' },
  ]
  if (id === undefined) return wrong(`${place} is missing: the platform requires it to know which flow to start`)
  if (typeof id !== 'string' || id.trim() === '')
    return wrong(`${place} is ${printValue(id, path)}: the platform takes a flow's id`)
  if (isFlowGiven && named !== undefined && contract !== undefined && !isSameFlow(named, contract)) {
    return wrong(
      `${place} is the id of flow "${escapeText(contractLabel(named))}", not of "${escapeText(contractLabel(contract))}"`,
    )
  }
  return isFlowGiven || named !== undefined ? [] : wrong(`${place} is ${printValue(id, path)}: no contract has this id`)
}

/** The same flow, though its contract was read twice; one that has no id is known by its label. */
function isSameFlow(named: FlowContract, contract: FlowContract): boolean {
  const ids = [contract.flow.id, ...(contract.project?.ids ?? [])].filter((id) => id !== undefined)
  if (named === contract) return true
  return ids.length === 0
    ? contractLabel(named) === contractLabel(contract)
    : [named.flow.id, ...(named.project?.ids ?? [])].some((id) => id !== undefined && ids.includes(id))
}

/** Omitted, null and empty all mean the latest published version (FlowExecutionLaunchRequest). */
function versionViolations(body: JsonObject, { envelope, contract }: LaunchFacts): Violation[] {
  const version = ownMember(body, 'flowVersion')
  if (envelope.name !== 'launch request') return []
  const path = '/flowVersion'
  if (version !== undefined && version !== null && typeof version !== 'string') {
    return [
      {
        rule: 'wrong-type',
        path,
        message: `flowVersion is ${foundWords(version, printValue(version, path))}: the platform takes text such as "3.0"`,
        expected: 'string',
        received: version,
        source: 'platform',
      },
    ]
  }
  const pinned = contract?.project?.version
  if (pinned === undefined || version === pinned) return []
  const found =
    version === undefined || version === null || version === '' ? 'is not given' : `is ${printValue(version, path)}`
  const config = contract?.project?.config ?? 'the config'
  return [
    {
      rule: 'not-allowed-value',
      path,
      message: `flowVersion ${found}: your config (${escapeText(config)}) pins version ${printValue(pinned, path)}`,
      expected: pinned,
      ...(version === undefined ? {} : { received: version }),
      source: 'config',
    },
  ]
}

function nameViolations(body: JsonObject): Violation[] {
  const name = ownMember(body, 'name')
  if (name === undefined || name === null || typeof name === 'string') return []
  return [
    {
      rule: 'wrong-type',
      path: '/name',
      message: `name is ${foundWords(name, printValue(name, '/name'))}: the platform takes text`,
      expected: 'string',
      received: name,
      source: 'platform',
    },
  ]
}

/** The `variables` level: bot sessions have it, launch requests do not. */
function levelViolations(body: JsonObject, { envelope, contract }: LaunchFacts): Violation[] {
  if (envelope.name === 'bot session') return missingLevel(body)
  const stray = contract === undefined ? undefined : strayLevel(memberAt(body, envelope.inputs), contract)
  if (stray === undefined) return []
  const place = envelope.inputs.join('.')
  const message = `${place}.variables: this level belongs to bot sessions; in a launch request the inputs stand directly under ${place}`
  return [
    {
      rule: 'wrong-envelope',
      path: pointerOf([...envelope.inputs, 'variables']),
      message,
      expected: place,
      received: stray,
      source: 'platform',
    },
  ]
}

function missingLevel(body: JsonObject): Violation[] {
  const data = ownMember(body, 'inputData')
  if (data !== undefined && data !== null && !isJsonObject(data)) {
    const found = foundWords(data, printValue(data, '/inputData'))
    const message = `inputData is ${found}: the platform takes an object {variables: {…}}`
    return [{ rule: 'wrong-type', path: '/inputData', message, expected: 'object', received: data, source: 'platform' }]
  }
  const strays = isJsonObject(data) ? Object.keys(data).filter((member) => member !== 'variables') : []
  return strays.map((member) => ({
    rule: 'wrong-envelope',
    path: pointerOf(['inputData', member]),
    message: `inputData.${escapeText(member)}: the inputs of a bot session stand a level deeper, under inputData.variables`,
    expected: 'inputData.variables',
    received: isJsonObject(data) ? data[member] : undefined,
    source: 'platform',
  }))
}

/** A map's `variables` level where the contract knows no input of that name; undefined when there is none. */
export function strayLevel(map: Json | undefined, contract: FlowContract): JsonObject | undefined {
  const level = isJsonObject(map) ? ownMember(map, 'variables') : undefined
  return isJsonObject(level) && !declaresInput(contract, 'variables') ? level : undefined
}

function declaresInput({ inputs }: FlowContract, name: string): boolean {
  const properties = isJsonObject(inputs) ? ownMember(inputs, 'properties') : undefined
  return isJsonObject(properties) && Object.hasOwn(properties, name)
}
