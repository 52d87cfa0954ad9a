import { InvalidDocumentError } from './errors.ts'
import { escapeText } from './escape-text.ts'
import { type Json, type JsonSchema, isObject } from './json.ts'
import { didYouMean } from './nearest.ts'
import { pointerTo } from './pointer.ts'

/** What the errors of a document say: their code, and the file as a path for messages. */
export interface DocumentOrigin {
  readonly code: string
  readonly file?: string | undefined
}

// Far beyond any schema that a check takes, and well within what recursion can carry.
const deepest = 500

/**
 * One value of a document that is being read, and where it stands. Every reader returns the value in its type or throws
 * `InvalidDocumentError` with the file, the JSON Pointer, what was found and what was expected.
 */
export class DocumentNode {
  readonly value: unknown
  readonly pointer: string
  readonly #origin: DocumentOrigin

  constructor(value: unknown, origin: DocumentOrigin, pointer = '') {
    this.value = value
    this.pointer = pointer
    this.#origin = origin
  }

  /** Throws: this value is not what was expected. `found` stands in for the value's own description. */
  refuse(expected: string, found: string = describe(this.value), hint?: string): never {
    const { code, file } = this.#origin
    throw new InvalidDocumentError(code, {
      file,
      pointer: this.pointer,
      found,
      expected,
      ...(hint === undefined ? {} : { hint: escapeText(hint) }),
    })
  }

  /** The members of an object that has no others than `known`, so that a misspelt name is never passed over. */
  members(known: readonly string[]): Members {
    const entries = this.entries()
    for (const [name, node] of entries) {
      if (known.includes(name)) continue
      node.refuse(`one of the members ${known.join(', ')}`, `the unknown member "${name}"${didYouMean(name, known)}`)
    }
    return new Members(this, new Map(entries))
  }

  /** The members of an object whose names are free, in their order. A member that is undefined is as good as absent. */
  entries(): readonly (readonly [name: string, node: DocumentNode])[] {
    if (!isObject(this.value)) return this.refuse('an object')
    return Object.entries(this.value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [name, this.#below(name, member)])
  }

  /** The items of a list. */
  items(): readonly DocumentNode[] {
    if (!Array.isArray(this.value)) return this.refuse('a list')
    return Array.from(this.value, (item: unknown, index) => this.#below(index, item))
  }

  /** A text with something in it. */
  text(expected = 'a text that is not empty'): string {
    return typeof this.value === 'string' && this.value.trim() !== '' ? this.value : this.refuse(expected)
  }

  /** One of a few words. */
  word<Word extends string>(words: readonly Word[]): Word {
    const listed = words.map((word) => `"${word}"`).join(words.length > 2 ? ', ' : ' or ')
    const hint = typeof this.value === 'string' ? didYouMean(this.value, words) : ''
    return words.find((word) => word === this.value) ?? this.refuse(listed, `${describe(this.value)}${hint}`)
  }

  /** A JSON Schema: an object or a boolean, copied, so that a later change to the document does not reach it. */
  schema(expected = 'a JSON Schema (an object or a boolean)'): JsonSchema {
    if (typeof this.value !== 'boolean' && !isObject(this.value)) return this.refuse(expected)
    return this.#json(0) as JsonSchema
  }

  /** Any JSON value, copied. */
  json(): Json {
    return this.#json(0)
  }

  #json(depth: number): Json {
    const { value } = this
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (depth === deepest) return this.refuse(`at most ${deepest} levels`, 'more')
    if (Array.isArray(value)) return this.items().map((item) => item.#json(depth + 1))
    if (isObject(value) && isPlain(value)) {
      // Not a literal that is filled: an input may be called __proto__.
      return Object.fromEntries(this.entries().map(([name, node]) => [name, node.#json(depth + 1)]))
    }
    return this.refuse('a JSON value')
  }

  #below(step: string | number, value: unknown): DocumentNode {
    return new DocumentNode(value, this.#origin, pointerTo(this.pointer, step))
  }
}

/** The members of an object of the document, by name. */
export class Members {
  readonly #object: DocumentNode
  readonly #nodes: ReadonlyMap<string, DocumentNode>

  constructor(object: DocumentNode, nodes: ReadonlyMap<string, DocumentNode>) {
    this.#object = object
    this.#nodes = nodes
  }

  /** A member that must be there. */
  required(name: string, hint?: string): DocumentNode {
    return this.#nodes.get(name) ?? this.#object.refuse(`a member "${name}"`, 'none', hint)
  }

  /** What a reader makes of a member, as an object to spread: empty when the member is absent. */
  optional<Name extends string, Value>(
    name: Name,
    read: (node: DocumentNode) => Value,
  ): { readonly [Key in Name]?: Value } {
    const node = this.#nodes.get(name)
    return (node === undefined ? {} : { [name]: read(node) }) as { readonly [Key in Name]?: Value }
  }
}

// Of any realm: a runner's sandbox has an Object of its own.
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return value.trim() === '' ? 'an empty text' : `"${cut(value)}"`
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
