import { FlowContractError } from '../contract/errors.ts'
import { isObject } from '../contract/json.ts'
import { choiceForm, objectForm, type OptionForm, type OptionForms, valueForm } from '../emulator/option-form.ts'
import type { JudgeOptions } from './watch/judge-departures.ts'

/** What the options must be by which launches are judged. */
export const judgeForms: OptionForms<JudgeOptions> = {
  contracts: valueForm(isContracts, 'a list of contracts, or what openContracts() gives'),
  url: valueForm((value) => tagOf(value) === 'RegExp', 'a regular expression'),
  unknownFlows: choiceForm(['refuse', 'allow']),
}

/** Throws `watch-options-invalid` for options that JavaScript lets through. `forms` are all that they may have. */
export function assertWatchOptions(options: unknown, forms: Readonly<Record<string, OptionForm>>): void {
  const problems = objectForm(forms, [], 'an object of options')(options, '')
  if (problems.length === 0) return
  throw new FlowContractError(
    'watch-options-invalid',
    `Launches cannot be watched so: ${problems.join('; ')}. The options stand in docs/launches.md`,
  )
}

// What is no list is read only once a launch leaves: it may be a project's files.
function isContracts(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => isObject(item) && isObject(item['flow']) && 'inputs' in item)
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}

/** By tag: a runner's realm has classes of its own. */
function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1)
}
