import { CannotGenerateError } from '../../contract/errors.ts'

/** The error for values that are larger than anybody would want to have made. */
export function tooLarge(what: string): CannotGenerateError {
  return new CannotGenerateError(`The schema asks for ${what}: that is more than is made. Ask for less`, '')
}
