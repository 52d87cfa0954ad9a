import { escapeText } from '../../contract/escape-text.ts'
import type { ToldLaunch } from '../told-launch.ts'
import { violationLine } from './violation-blocks.ts'

const mostExplained = 3
const mostListed = 10
const longestLine = 200

/**
 * Every bad launch: the first ones explained, others in a line each, the same ones told once. A few screens at most.
 * @param bad Those that are kept.
 * @param count How many there were in all.
 * @param origin What all of them have in common, to stand behind "3 launches".
 */
export function badLaunchesText(bad: readonly ToldLaunch[], count: number, origin: string): string {
  const forgotten = count - bad.length
  const groups = grouped(bad)
  const listed = groups.slice(mostExplained, mostExplained + mostListed)
  const untold = groups.length - mostExplained - listed.length
  return [
    `${count} ${count === 1 ? 'launch' : 'launches'} ${origin} ${count === 1 ? 'is' : 'are'} not what the flow takes.`,
    ...groups.slice(0, mostExplained).flatMap((group) => ['', leadOf(group), ...group.first.explain()]),
    ...(listed.length > 0 ? ['', 'Also:', ...listed.map(lineOf)] : []),
    ...(untold > 0 ? [`  … and ${untold} more.`] : []),
    ...(forgotten > 0 ? ['', `${forgotten} of them came before the launches that are kept.`] : []),
  ]
    .join('\n')
    .trimEnd()
}

interface Group {
  readonly first: ToldLaunch
  times: number
}

/** Launches that say the same to the same place: retries, and tests that repeat themselves. */
function grouped(bad: readonly ToldLaunch[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const one of bad) {
    const { body, error } = one.launch
    const key = JSON.stringify([one.lead, body, error?.message])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { first: one, times: 1 })
    else group.times++
  }
  return [...groups.values()]
}

function leadOf({ first: { lead }, times }: Group): string {
  return `— ${shown(lead)}${times > 1 ? ` (${times} times)` : ''}`
}

function lineOf({ first: { launch }, times }: Group): string {
  const { flow, violations, error } = launch
  const [first] = violations
  const fault = error?.message ?? (first === undefined ? '' : violationLine(first))
  const more = violations.length > 1 ? `, and ${violations.length - 1} more` : ''
  const lead = flow === undefined ? 'unknown flow' : `flow "${escapeText(flow)}"`
  return `  ${shown(`${lead}: ${fault}`)}${more}${times > 1 ? ` (${times} times)` : ''}`
}

function shown(text: string): string {
  const escaped = escapeText(text)
  return escaped.length > longestLine ? `${escaped.slice(0, longestLine - 1)}…` : escaped
}
