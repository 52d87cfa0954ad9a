import type { SomeMember } from '../shape/shape.ts'
import { type MemberRules, speaksOf } from './member-rules.ts'
import { seededRandom } from '../seeded-random.ts'
import { Run } from './run.ts'

const words = ['a', 'b', 'note', 'value', 'customerName', 'Flow.extra', 'line 1', 'x-9', 'été', 'constructor', '0', '']
const mostTries = 30

/** Makes a name of a member. */
type NameMaker = (run: Run) => string

/** What makes names that the demands do not know by name: of each pattern, and any other. */
export function freeNameMakers(rules: MemberRules): readonly NameMaker[] {
  const plain: NameMaker = nameMaker(rules, undefined)
  return [plain, ...rules.patterns.map((pattern) => nameMaker(rules, pattern))]
}

/** A name that no member has yet, and whose member can have a value; undefined when none was found. */
export function freeName(
  run: Run,
  makers: readonly NameMaker[],
  rules: MemberRules,
  taken: ReadonlySet<string>,
): string | undefined {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const name = (makers[(run.bits(3) + tries) % makers.length] as NameMaker)(run)
    if (!taken.has(name) && !rules.isKnown(name) && rules.takesName(name) && rules.place(name).isPossible) return name
  }
  return undefined
}

/** The name of a member that must be there; undefined when none was found. */
export function someName(
  run: Run,
  some: SomeMember,
  rules: MemberRules,
  taken: ReadonlySet<string>,
): string | undefined {
  const make = nameMaker(rules, some.pattern, some)
  for (let tries = 0; tries < mostTries; tries += 1) {
    const isKnown = some.name === undefined && rules.known.length > 0 && tries % 2 === 1
    const name = isKnown ? (rules.known[run.random.integer(0, rules.known.length - 1)] as string) : make(run)
    const isOther = some.beside === undefined || !speaksOf(some.beside, name)
    const matches = some.pattern === undefined || !isKnown || rules.names(some.pattern).takesText(name)
    if (isOther && matches && !taken.has(name) && rules.takesName(name) && rules.placeWith(name, some.value).isPossible)
      return name
  }
  return undefined
}

/** A name of each kind that the demands do not know by name, where they say something of such members. */
export function sampleNames(rules: MemberRules): readonly string[] {
  const run = new Run(seededRandom(1))
  const names = freeNameMakers(rules).flatMap((make) => freeName(run, [make], rules, new Set()) ?? [])
  return [...new Set(names)].filter((name) => rules.place(name).claims.length > 0)
}

function nameMaker(rules: MemberRules, pattern: string | undefined, some?: SomeMember): NameMaker {
  const names = rules.names(pattern, some?.name)
  if (names.claims.length <= 1 && pattern === undefined)
    return (run) => (run.bits(1) === 0 ? (words[run.random.integer(0, words.length - 1)] as string) : shortName(run))
  return names.isPossible ? (run) => names.make(run, 0) as string : () => ''
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEF'

function shortName(run: Run): string {
  let name = ''
  for (let left = 2 + run.bits(2); left > 0; left -= 1) name += letters[run.bits(5)]
  return name
}
