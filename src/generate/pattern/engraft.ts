import type { Graft } from './pattern-tree.ts'
import { onceIn, pick } from '../pick.ts'
import type { RandomSource } from '../random-source.ts'
import { TextWriter } from './text-writer.ts'

const inner = new TextWriter()
const placeTries = 4

/** The written text, with what its look-arounds want written over it at places that suit them, apart where possible. */
export function engrafted({ text, looks, places }: TextWriter, random: RandomSource): string {
  const characters = [...text]
  const taken = new Set<number>()
  for (const [index, { grafts, ahead }] of looks.entries()) {
    const graft = pick(random, grafts)
    const place = places[index] as number
    const room = ahead ? characters.length - place : place
    const isBrief = !graft.atEnd && onceIn(random, 2)
    inner.write(graft.part, random, graft.atEnd && graft.mostGap === 0 ? room : 0, isBrief ? graft.part.shortest : room)
    const wanted = [...inner.text]
    const spare = room - wanted.length
    let at = ahead ? place + gapOf(graft, spare, random) : Math.max(0, spare)
    const isTaken = (_: string, offset: number): boolean => taken.has(at + offset)
    if (ahead)
      for (let tries = 1; tries < placeTries && wanted.some(isTaken); tries += 1)
        at = place + gapOf(graft, spare, random)
    for (const [offset, character] of wanted.entries()) {
      characters[at + offset] = character
      taken.add(at + offset)
    }
  }
  return characters.join('')
}

/** How far from its place a graft is put, when there are `spare` characters more than it needs. */
function gapOf({ leastGap, mostGap, atEnd }: Graft, spare: number, random: RandomSource): number {
  const most = Math.min(mostGap, spare)
  if (most <= leastGap) return leastGap
  return atEnd ? most : random.integer(leastGap, most)
}
