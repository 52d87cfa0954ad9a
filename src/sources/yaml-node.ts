import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, visit } from 'yaml'
import { escapeText } from '../contract/escape-text.ts'
import { FlowFileError, type FlowFilePlace } from './flow-file-error.ts'
import { showPlaceholders } from './placeholders.ts'

/** A YAML document and where it stands; aliases are followed by look-up, never copied out, so that no bomb can go off. */
export class YamlSource {
  readonly #file: string
  readonly #lines: LineCounter
  readonly #targets = new Map<unknown, unknown>()

  constructor(document: Document.Parsed, file: string, lines: LineCounter) {
    this.#file = file
    this.#lines = lines
    const anchors = new Map<string, unknown>()
    visit(document, (_key, node) => {
      if (isAlias(node)) this.#targets.set(node, anchors.get(node.source))
      else if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor) anchors.set(node.anchor, node)
    })
  }

  /** The node itself, or the one that an alias stands for; undefined for an alias without an anchor. */
  resolve(node: unknown): unknown {
    return isAlias(node) ? this.#targets.get(node) : node
  }

  placeAt(offset: number): FlowFilePlace {
    const { line, col } = this.#lines.linePos(offset)
    return { file: this.#file, line, column: col }
  }
}

/**
 * One value of a YAML document, and where it stands. Every reader returns the value or throws `FlowFileError`
 * (`flow-file-invalid`) with file, line and column.
 */
export class YamlNode {
  readonly #source: YamlSource
  readonly #node: unknown
  readonly #offset: number

  /** `around` is the offset for messages when the node has none of its own, as an empty value. */
  constructor(source: YamlSource, node: unknown, around: number) {
    this.#source = source
    this.#node = source.resolve(node)
    this.#offset = offsetOf(node) ?? around
  }

  /** Throws: this value is not what was expected. */
  refuse(expected: string, found: string = this.#describe(), hint?: string): never {
    const problem = `expected ${expected}, found ${found}`
    throw new FlowFileError(
      'flow-file-invalid',
      this.#source.placeAt(this.#offset),
      problem,
      hint === undefined ? {} : { hint },
    )
  }

  /** Whether nothing stands here: `variables:` with no value after it, or `null`. */
  get empty(): boolean {
    return this.#node === undefined || this.#node === null || (isScalar(this.#node) && this.#node.value === null)
  }

  get isMap(): boolean {
    return isMap(this.#node)
  }

  /** A text, a number or a boolean; undefined for anything else. */
  get scalar(): string | number | boolean | undefined {
    const value: unknown = isScalar(this.#node) ? this.#node.value : undefined
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined
  }

  /** The members of a map by name, merge keys (`<<`) included. */
  members(): ReadonlyMap<string, YamlNode> {
    const members = new Map<string, YamlNode>()
    this.#addMembers(members, new Set())
    return members
  }

  /** The items of a list. */
  items(): readonly YamlNode[] {
    if (!isSeq(this.#node)) return this.refuse('a list')
    return this.#node.items.map((item) => new YamlNode(this.#source, item, this.#offset))
  }

  /** A text that is not empty; numbers and the like as they are written. */
  text(expected = 'a text'): string {
    const text = scalarText(this.#node)
    return text === undefined || text.trim() === '' ? this.refuse(expected) : text
  }

  /** A text; undefined where nothing stands, or an empty one. */
  optionalText(): string | undefined {
    return this.empty || scalarText(this.#node) === '' ? undefined : this.text()
  }

  /** `true` or `false`; nothing is false. */
  flag(): boolean {
    if (this.empty) return false
    const value: unknown = isScalar(this.#node) ? this.#node.value : undefined
    if (typeof value === 'boolean') return value
    // Words of YAML 1.1, which older tools write.
    if (typeof value === 'string' && /^(yes|on|no|off)$/i.test(value)) return /^(yes|on)$/i.test(value)
    return this.refuse('true or false')
  }

  /** `within` are the maps that were added already: one adds nothing the second time, however often it is merged. */
  #addMembers(members: Map<string, YamlNode>, within: Set<unknown>, depth = 0): void {
    if (!isMap(this.#node)) return this.refuse('a map')
    if (within.has(this.#node)) return
    if (depth > 20) return this.refuse('merge keys (<<) that come to an end', 'more than 20, one within another')
    within.add(this.#node)
    const merged: YamlNode[] = []
    for (const { key, value } of this.#node.items) {
      const name = scalarText(this.#source.resolve(key))
      const node = new YamlNode(this.#source, value, offsetOf(key) ?? this.#offset)
      if (name === '<<') merged.push(...(isSeq(node.#node) ? node.items() : [node]))
      else if (name !== undefined && !members.has(name)) members.set(name, node)
    }
    for (const node of merged) node.#addMembers(members, within, depth + 1)
  }

  #describe(): string {
    if (this.empty) return 'nothing'
    if (isMap(this.#node)) return 'a map'
    if (isSeq(this.#node)) return 'a list'
    const text = scalarText(this.#node)
    return text === undefined ? 'something else' : `"${escapeText(text.length > 60 ? `${text.slice(0, 60)}…` : text)}"`
  }
}

function scalarText(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return undefined
  return showPlaceholders(typeof node.value === 'string' ? node.value : (node.source ?? String(node.value)))
}

function offsetOf(node: unknown): number | undefined {
  if (!isMap(node) && !isSeq(node) && !isScalar(node) && !isAlias(node)) return undefined
  return node.range?.[0]
}
