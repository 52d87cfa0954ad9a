import { FlowContractError } from '../contract/errors.ts'
import { objectForm, type OptionForm } from './option-form.ts'

/** Throws `emulator-options-invalid` for options that JavaScript lets through. `forms` are all that they may have. */
export function assertOptions(options: unknown, forms: Readonly<Record<string, OptionForm>>): void {
  const problems = objectForm(forms, [], 'an object of options')(options, '')
  if (problems.length === 0) return
  throw new FlowContractError('emulator-options-invalid', `The emulator cannot be so: ${problems.join('; ')}`)
}
