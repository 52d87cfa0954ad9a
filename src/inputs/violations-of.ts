import { contractLabel } from '../contract/contract.ts'
import { escapeText } from '../contract/escape-text.ts'
import { isJsonObject, type Json, type JsonObject } from '../contract/json.ts'
import { isWithin, pointerTo } from '../contract/pointer.ts'
import type { SchemaError } from '../schema/schema-error.ts'
import { closestErrors } from './closest-branch.ts'
import { distinctViolations } from './distinct-violations.ts'
import type { Judge } from './judge.ts'
import type { Leaving, Loss } from './leaving-json.ts'
import { withNumbers } from './numeric-text.ts'
import { namePlace } from './name-place.ts'
import { limitErrors } from './platform-limits.ts'
import { looksSecret, maskSecrets, printValue } from './print-value.ts'
import type { Circumstances, Explanation } from './rules/rule-knowledge.ts'
import { ruleOf } from './rules/rule-table.ts'
import { explainUnknown } from './rules/unknown-input.ts'
import type { Rule, Violation, ViolationSource } from './violation.ts'

/** Every violation of a map by one judge, unordered. `map` is the part of `leaving` that stands at `place`. */
export function violationsOf(judge: Judge, map: Json, leaving: Leaving, place = ''): Violation[] {
  const losses = leaving.losses.filter((loss) => isWithin(loss.path, place))
  const faults = [
    ...faultsOf(judge, map, leaving, place, 'contract'),
    ...faultsOf(judge, map, leaving, place, 'platform'),
    ...faultsOf(judge, map, leaving, place, 'config'),
  ]
  if (faults.length === 0 && losses.length === 0) return []
  const lost = new Set(losses.map(({ path }) => path))
  const told = faults.filter(({ rule, path }) => rule === 'unknown-input' || !isWithinAny(path, lost))
  return [...losses.map(violationOfLoss), ...distinctViolations(told)]
}

/** Whether a path, or one that it lies beneath, is in a set. */
function isWithinAny(path: string, places: ReadonlySet<string>): boolean {
  if (places.size === 0) return false
  for (let end = path.length; end !== -1; end = end === 0 ? -1 : path.lastIndexOf('/', end - 1)) {
    if (places.has(path.slice(0, end))) return true
  }
  return false
}

/** What one source of demands has against the map. */
function faultsOf(judge: Judge, map: Json, leaving: Leaving, place: string, source: ViolationSource): Violation[] {
  const errors = errorsOf(judge, map, source)
  const unknown = source === 'contract' && !judge.unknownAllowed && isJsonObject(map) ? unknownNames(judge, map) : []
  if (errors.length === 0 && unknown.length === 0) return []
  const circumstances = circumstancesOf(judge, leaving, place, source)
  const violation = (rule: Rule, { path, ...explanation }: Explanation): Violation => ({
    rule,
    path: place + path,
    ...explanation,
    source,
  })
  return [
    ...errors.map((error) =>
      violation(ruleOf(error.keyword).rule, ruleOf(error.keyword).explain(error, circumstances)),
    ),
    ...unknown.map((name) =>
      violation(
        'unknown-input',
        explainUnknown(pointerTo('', name), isJsonObject(map) ? map[name] : undefined, circumstances),
      ),
    ),
  ]
}

function errorsOf(judge: Judge, map: Json, source: ViolationSource): readonly SchemaError[] {
  if (source === 'platform') return platformErrors(judge, map)
  const validator = source === 'contract' ? judge.validator : judge.expectations
  const refused = validator?.errors(map) ?? []
  if (validator === undefined || refused.length === 0) return refused
  const errors = judge.accept.includes('numeric-text') ? validator.errors(withNumbers(map, refused)) : refused
  return closestErrors(
    errors,
    ({ path, data }) => path !== '' && data === null && judge.accept.includes('null'),
  ).filter((error) => !(judge.unknownAllowed && isUnknownAtTop(error)))
}

/** Inputs and outputs are maps, whatever a schema leaves open (FlowExecutionLaunchRequest); and the limits of inputs. */
function platformErrors(judge: Judge, map: Json): readonly SchemaError[] {
  if (!isJsonObject(map)) return [{ keyword: 'type', path: '', value: 'object', params: {}, data: map }]
  return judge.side === 'inputs' ? limitErrors(map, judge.schema) : []
}

/** An unknown input that the schema itself refuses, which the config can allow all the same. */
function isUnknownAtTop(error: SchemaError): boolean {
  return error.path === '' && (error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties')
}

function unknownNames({ known }: Judge, map: JsonObject): string[] {
  return Object.keys(map).filter((name) => !known.has(name))
}

function circumstancesOf(
  { contract, side, known }: Judge,
  leaving: Leaving,
  place: string,
  source: ViolationSource,
): Circumstances {
  const config = escapeText(contract.project?.config ?? `callerExpects of ${contractLabel(contract)}`)
  const who = { contract: 'the contract', platform: 'the platform', config: `your config (${config})` }[source]
  return {
    who,
    name: (path) => namePlace(path, `the ${side} map`),
    print: (value, path) => printValue(value, place + path, 60),
    wasUndefined: (path) => leaving.dropped.has(place + path),
    knownNames: known.names,
    noun: side === 'inputs' ? 'input' : 'output',
  }
}

/** A value that JSON cannot carry breaks every contract. */
export function violationOfLoss({ path, what, fate, received }: Loss): Violation {
  const message = `${namePlace(path, 'the value')} is ${looksSecret(path) ? 'no JSON' : maskSecrets(escapeText(what))}: JSON.stringify ${fate}`
  return { rule: 'not-json', path, message, source: 'contract', ...(received === undefined ? {} : { received }) }
}
