import { isJsonObject, type Json } from '../contract/json.ts'
import { jsonAt } from '../contract/json-at.ts'
import { isWithin, lastStep, parentPointer, pointerSteps, pointerTo } from '../contract/pointer.ts'
import { itemKey } from '../schema/equal-items.ts'
import { applyEdit, applyEdits } from './apply-edit.ts'
import type { Edit } from './edit.ts'
import { overwritesNothing } from './overwrites-nothing.ts'
import type { Placement } from './placements.ts'

/** The edits of a placement, as few as there are: members that move alike move together. */
export function placementEdits(payload: Json, { moves, drops, dissolved }: Placement): readonly Edit[] {
  const single = moves.map(({ member, vacancy }) => moving(member.path, vacancy.path))
  const nulls = new Set(moves.flatMap(({ vacancy }) => vacancy.clears ?? []))
  const cleared = [...nulls].map((path): Edit => ({ op: 'drop', path }))
  const gone = drops.filter(({ isRefused }) => isRefused).map(({ path }): Edit => ({ op: 'drop', path }))
  const left = applyEdits(payload, [...cleared, ...single])
  const rest = dissolved.toReversed().reduce<readonly Edit[]>((some, { path }) => withoutInner(left, path, some), gone)
  return [...cleared, ...shortest(applyEdits(payload, cleared), [...single, ...rest], groups(single))]
}

function moving(path: string, to: string): Edit {
  return { op: parentPointer(path) === parentPointer(to) ? 'rename' : 'move', path, to }
}

/** Drops of all that is left of an object go as one. */
function withoutInner(left: Json, object: string, drops: readonly Edit[]): readonly Edit[] {
  const members = jsonAt(left, pointerSteps(object))
  const inner = drops.filter(({ path }) => parentPointer(path) === object)
  const isAll = isJsonObject(members) && Object.keys(members).length === inner.length
  return isAll && inner.length > 0
    ? [...drops.filter((drop) => !inner.includes(drop)), { op: 'drop', path: object }]
    : drops
}

/** Moves from one object to one other. */
interface Group {
  readonly from: string
  readonly to: string
  readonly edits: readonly Edit[]
}

function groups(moves: readonly Edit[]): readonly Group[] {
  const found = new Map<string, Group & { edits: Edit[] }>()
  for (const edit of moves) {
    const [from, to] = [parentPointer(edit.path), parentPointer(edit.to ?? '')]
    const key = `${from} ${to}`
    const group = found.get(key) ?? { from, to, edits: [] }
    found.set(key, group)
    group.edits.push(edit)
  }
  return [...found.values()]
}

/** The edits, with each group of moves in the shortest way that comes to the same payload. */
function shortest(payload: Json, plain: readonly Edit[], moved: readonly Group[]): readonly Edit[] {
  const wanted = itemKey(applyEdits(payload, plain))
  let best = plain
  for (const group of moved) {
    for (const together of [...waysTogether(payload, group), ...waysGathered(group)]) {
      const rest = best.filter((edit) => !group.edits.includes(edit))
      const left = rest.flatMap((edit) => (edit.path === group.from ? dropsOfRest(payload, group) : [edit]))
      // The whole may be replaced at once, with what else is dropped around it.
      for (const ways of [together, [...together, ...rest], [...rest, ...together], [...together, ...left]]) {
        const edits = effective(payload, ways)
        if (
          edits.length < best.length &&
          overwritesNothing(payload, edits) &&
          itemKey(applyEdits(payload, edits)) === wanted
        )
          best = edits
      }
    }
  }
  return best
}

/** The edits that change something. */
function effective(payload: Json, edits: readonly Edit[]): readonly Edit[] {
  let before = payload
  return edits.filter((edit) => {
    const after = applyEdit(before, edit)
    const isChange = itemKey(after) !== itemKey(before)
    before = after
    return isChange
  })
}

/** What is dropped of an object, where its members have moved together: those that were not meant to. */
function dropsOfRest(payload: Json, { from, to, edits }: Group): readonly Edit[] {
  const moved = new Set(edits.map(({ path }) => lastStep(path)))
  const object = jsonAt(payload, pointerSteps(from))
  const names = isJsonObject(object) ? Object.keys(object).filter((name) => !moved.has(name)) : []
  return names.map((name) => ({ op: 'drop', path: pointerTo(to, name) }))
}

function* waysTogether(payload: Json, { from, to, edits }: Group): Generator<readonly Edit[]> {
  const names = namesOf(edits)
  const renames = (around: string): readonly Edit[] => renamed(around, names)
  const isTaken = jsonAt(payload, pointerSteps(to)) !== undefined
  if (!isTaken && from !== '' && !isWithin(to, from)) yield [moving(from, to), ...renames(to)]
  if (!isTaken && isWithin(to, from)) yield [{ op: 'wrap', path: from, to }, ...renames(to)]
  if (isWithin(from, to) && from !== to) yield [{ op: 'unwrap', path: to, to: from }, ...renames(to)]
  if (from === '') return
  for (const prefix of new Set(['', ...names.map(([own, wanted]) => prefixOf(wanted, own))])) {
    if (prefix === undefined) continue
    const others = names.map(([own, wanted]) => [prefix + own, wanted] as const)
    yield [{ op: 'unwrap', path: from, to: pointerTo(to, prefix) }, ...renamed(to, others)]
  }
}

function* waysGathered({ from, to, edits }: Group): Generator<readonly Edit[]> {
  const names = namesOf(edits)
  for (const prefix of new Set(names.map(([own, wanted]) => prefixOf(own, wanted)))) {
    if (prefix === undefined || prefix === '') continue
    const others = names.map(([own, wanted]) => [own.slice(prefix.length), wanted] as const)
    yield [{ op: 'wrap', path: pointerTo(from, prefix), to }, ...renamed(to, others)]
  }
}

type Names = readonly (readonly [own: string, wanted: string])[]

function namesOf(edits: readonly Edit[]): Names {
  return edits.map((edit) => [lastStep(edit.path), lastStep(edit.to ?? '')] as const)
}

function renamed(around: string, names: Names): readonly Edit[] {
  return names
    .filter(([own, wanted]) => own !== wanted)
    .map(([own, wanted]) => ({ op: 'rename', path: pointerTo(around, own), to: pointerTo(around, wanted) }))
}

/** What the longer name has before the shorter one. */
function prefixOf(longer: string, shorter: string): string | undefined {
  return longer.endsWith(shorter) ? longer.slice(0, longer.length - shorter.length) : undefined
}
