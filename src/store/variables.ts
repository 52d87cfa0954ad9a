/** Environment variables, by name. */
export type Variables = Readonly<Record<string, string | undefined>>

/**
 * The value of a variable without the white space around it; undefined when it is unset or empty, which is how many CI
 * systems write an absent one.
 */
export function variable(variables: Variables, name: string): string | undefined {
  const value = variables[name]?.trim()
  return value === '' ? undefined : value
}
