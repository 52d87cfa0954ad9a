import { didYouMean } from '../contract/nearest.ts'
import { contractKeys, readContractFile } from '../store/contract-files.ts'
import type { Project } from '../store/project.ts'
import { AmbiguousFlowError } from '../store/project-errors.ts'
import { flowIds } from '../store/project-facts.ts'
import { defaultEnvironment, type Recorded } from '../store/recorded.ts'
import { UnidentifiedFlowError } from './record-errors.ts'

/** The parts of a project that recording needs. */
export type RecordedProject = Pick<Project, 'config' | 'store' | 'environment'>

/** A flow that is to be read from the platform: by its id, else by its exact name. */
export interface RecordTarget {
  /** How messages name it. */
  readonly label: string
  /** The flow key; undefined for a flow that the project does not know yet. */
  readonly key?: string
  readonly id?: string
  readonly name?: string
  readonly type?: string
  /** The version that the config pins. */
  readonly version?: string
}

/**
 * The flows that texts mean: flow keys, ids and names that the project knows, else the id or the exact name of a live flow.
 * Each flow once. Throws `flow-ambiguous` and `flow-unidentified`.
 */
export function targetsOf(project: RecordedProject, recorded: Recorded, texts: readonly string[]): RecordTarget[] {
  const targets = new Map<string, RecordTarget>()
  for (const text of texts) {
    const key = keyMeant(project, recorded, text)
    if (key !== undefined) targets.set(`key ${key}`, keyTarget(project, recorded, key))
    else targets.set(`live ${text}`, liveTarget(project, text))
  }
  return [...targets.values()]
}

/** Every flow of the config, and every other that was recorded before. Throws `flow-unidentified`. */
export function knownTargets(project: RecordedProject, recorded: Recorded): RecordTarget[] {
  const { config, store } = project
  const files = contractKeys(store)
  const earlier = Object.keys(recorded.flows).filter((key) => files.includes(key))
  const keys = [...new Set([...Object.keys(config.flows), ...earlier])]
  return keys.map((key) => keyTarget(project, recorded, key))
}

function keyMeant(
  { config, store, environment }: RecordedProject,
  recorded: Recorded,
  text: string,
): string | undefined {
  if (config.flows[text] !== undefined || contractKeys(store).includes(text)) return text
  const keys = [...new Set([...Object.keys(config.flows), ...Object.keys(recorded.flows)])]
  const meant = keys.filter(
    (key) => config.flows[key]?.name === text || flowIds(key, config.flows[key], recorded, environment).includes(text),
  )
  if (meant.length > 1) throw new AmbiguousFlowError(text, meant.toSorted())
  return meant[0]
}

function keyTarget({ config, store, environment }: RecordedProject, recorded: Recorded, key: string): RecordTarget {
  const { id: ids, name, type, version } = config.flows[key] ?? {}
  const pinned = { key, ...(version === undefined ? {} : { version }) }
  const configured = typeof ids === 'string' ? ids : ids?.[environment ?? defaultEnvironment]
  const byId = (id: string): RecordTarget => ({ ...pinned, id, label: `flow "${key}" (id ${id})` })
  if (configured !== undefined) return byId(configured)
  const byName = (name: string, type: string | undefined): RecordTarget => ({
    ...pinned,
    name,
    ...(type === undefined ? {} : { type }),
    label: `${type === undefined ? '' : `${type} `}flow "${key}" (name "${name}")`,
  })
  if (name !== undefined) return byName(name, type)
  const recordedId = recorded.flows[key]?.[environment ?? defaultEnvironment]?.id
  if (recordedId !== undefined) return byId(recordedId)
  // The id in a contract file may be another environment's; the name is the same in all.
  const known = readContractFile(store, key, environment)?.flow
  if (known !== undefined) return byName(known.name, known.type)
  throw new UnidentifiedFlowError(key, environment)
}

function liveTarget({ config, store }: RecordedProject, text: string): RecordTarget {
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)) return { id: text, label: `flow with the id ${text}` }
  const known = [...Object.keys(config.flows), ...contractKeys(store)]
  return { name: text, label: `flow named "${text}"${didYouMean(text, known)}` }
}
