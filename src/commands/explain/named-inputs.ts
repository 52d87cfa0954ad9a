import type { FlowContract } from '../../contract/contract.ts'
import { knownInputs } from '../../inputs/known-inputs.ts'
import type { PlatformAnswer } from '../../platform/platform-answer.ts'
import { nameWords } from '../../repair/name-words.ts'

/** An input of the contract that an answer speaks of, and how the answer writes its name. */
export interface NamedInput {
  readonly said: string
  readonly meant: string
}

/** The inputs of a contract that an answer names: where it says of a name that it is required, missing or wrong, only those. */
export function namedInputs(answer: PlatformAnswer, contract: FlowContract): readonly NamedInput[] {
  const known = contract.inputs === null ? [] : knownInputs(contract.inputs).names
  const pointed = inputsAmong(pointedNames(answer), known)
  return pointed.length > 0 ? pointed : inputsAmong(words(answer.message ?? ''), known)
}

/** Whether an answer says that something is not there, which is all that a wrong name looks like from the other side. */
export function saysMissing({ message = '' }: PlatformAnswer): boolean {
  return /\b(?:required|missing|must be (?:given|set|provided|present)|not (?:given|set|provided|present))\b/i.test(
    message,
  )
}

/** Whether an answer speaks of the type or the form of a value. */
export function saysType({ message = '' }: PlatformAnswer): boolean {
  return /\b(?:types?|strings?|numbers?|integers?|decimals?|booleans?|arrays?|lists?|objects?|dates?|formats?|convert|parse|cast)\b/i.test(
    message,
  )
}

const judged = /([\p{L}_$][\p{L}\d_$.-]*)["'`\]]*\s+(?:is|was|must|has|cannot|should)\b/gu

function pointedNames({ message = '', details = [], messageParams = {} }: PlatformAnswer): readonly string[] {
  return [
    ...[...message.matchAll(judged)].map(([, name = '']) => name),
    ...details.flatMap(({ fieldName }) => fieldName ?? []),
    ...Object.values(messageParams),
  ]
}

function words(text: string): readonly string[] {
  return text.match(/[\p{L}_$][\p{L}\d_$.-]*/gu) ?? []
}

function inputsAmong(said: readonly string[], known: readonly string[]): readonly NamedInput[] {
  const found = said.flatMap((name) => {
    const meant = known.includes(name) ? name : known.find((one) => folded(one) === folded(name))
    return meant === undefined ? [] : [{ said: name, meant }]
  })
  return [...new Map(found.map((one) => [one.meant, one])).values()]
}

function folded(name: string): string {
  return nameWords(name).words.join('')
}
