import { type Chunk, chunksOf } from './chunks.ts'
import { characterRank, plainerCharacters } from './plain-character.ts'
import { takingTurns } from './taking-turns.ts'

/** As many parts of a text are left out or made plainer in one step, and so many of the first characters singly. */
const mostParts = 300
/** Of longer texts fewer, so that the steps have no more characters to copy and to judge than these. */
const mostCopied = 3_000_000

function partsOf(text: string): number {
  return Math.max(8, Math.min(mostParts, Math.floor(mostCopied / text.length)))
}

/** Plainer texts: '', ones without some part, ones with plainer characters. */
export function* simplerTexts(text: string, simplest: string | undefined): Generator<string> {
  for (const chunk of textChunks(text))
    if (simplest !== '' || chunk.to - chunk.from < text.length) yield replaced(text, chunk, '')
  yield* withPlainerParts(text)
  yield* withPlainerCharacter(text)
}

/** Chunks that split no pair of code units. */
function* textChunks(text: string): Generator<Chunk> {
  const whole = (index: number): number => ((text.codePointAt(index - 1) ?? 0) > 0xff_ff ? index + 1 : index)
  for (const { from, to } of chunksOf(text.length, partsOf(text))) {
    const chunk = { from: whole(from), to: whole(to) }
    if (chunk.from < chunk.to) yield chunk
  }
}

/** To what all characters of a part are made at once: the plainest, also of a kind, or each the plainest of its kind. */
const ways: readonly ((character: string) => string)[] = [
  () => 'a',
  () => 'A',
  () => '0',
  (character) =>
    /\d/.test(character) ? '0' : /[a-z]/.test(character) ? 'a' : /[A-Z]/.test(character) ? 'A' : character,
]

function* withPlainerParts(text: string): Generator<string> {
  for (const chunk of textChunks(text)) {
    const part = text.slice(chunk.from, chunk.to)
    if (part.length === 1) return
    const tried = new Set([part])
    for (const way of ways) {
      const plain = Array.from(part, (character) => plainerOf(way(character), character)).join('')
      if (tried.has(plain)) continue
      tried.add(plain)
      yield replaced(text, chunk, plain)
    }
  }
}

function plainerOf(one: string, other: string): string {
  return characterRank(one) < characterRank(other) ? one : other
}

function withPlainerCharacter(text: string): Generator<string> {
  const characters = Array.from(text.slice(0, partsOf(text)))
  let to = 0
  return takingTurns(
    characters.map((character) => {
      to += character.length
      return plainerAt(text, { from: to - character.length, to })
    }),
  )
}

function* plainerAt(text: string, chunk: Chunk): Generator<string> {
  for (const plain of plainerCharacters(text.slice(chunk.from, chunk.to))) yield replaced(text, chunk, plain)
}

function replaced(text: string, { from, to }: Chunk, part: string): string {
  return text.slice(0, from) + part + text.slice(to)
}
