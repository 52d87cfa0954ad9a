import { FlowContractError } from '../contract/errors.ts'
import { printValue } from '../inputs/print-value.ts'
import type { FlowsApiOptions } from './flows-api-options.ts'

const badLaunches: readonly unknown[] = [422, 400, 'silent']
const states: readonly unknown[] = ['published', 'checked-in', 'unpublished', 'deleted', 'other-division']

/** Throws `emulator-options-invalid` for options that JavaScript lets through. */
export function assertOptions(options: FlowsApiOptions): void {
  const {
    onBadLaunch = 422,
    executionTime = 0,
    rateLimit = 1,
    tokenLifetime = 1,
    keptLaunches = 0,
    latency = 0,
  } = options
  const stateless = Object.entries(options.flows ?? {}).find(([, { state = 'published' }]) => !states.includes(state))
  const rules: readonly (readonly [boolean, string, unknown, string])[] = [
    [badLaunches.includes(onBadLaunch), 'onBadLaunch', onBadLaunch, '422, 400 or "silent"'],
    [isWait(executionTime), 'executionTime', executionTime, 'milliseconds, 0 or more'],
    [isWait(latency), 'latency', latency, 'milliseconds, 0 or more'],
    [isCount(rateLimit, 1), 'rateLimit', rateLimit, 'a whole number from 1, or Infinity'],
    [tokenLifetime > 0 && tokenLifetime < 1e10, 'tokenLifetime', tokenLifetime, 'seconds, more than 0'],
    [isCount(keptLaunches, 0), 'keptLaunches', keptLaunches, 'a whole number from 0, or Infinity'],
    [stateless === undefined, 'flows', stateless?.[1].state, `the state one of ${states.join(', ')}`],
  ]
  const problems = rules
    .filter(([isWell]) => !isWell)
    .map(([, name, value, expected]) => `${name} is ${printValue(value, '')}, and must be ${expected}`)
  if (problems.length === 0) return
  throw new FlowContractError('emulator-options-invalid', `The emulator cannot be so: ${problems.join('; ')}`)
}

function isWait(milliseconds: number): boolean {
  return milliseconds >= 0 && milliseconds <= 2 ** 31 - 1
}

function isCount(value: number, least: number): boolean {
  return (Number.isInteger(value) || value === Infinity) && value >= least
}
