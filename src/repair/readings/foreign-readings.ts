import type { Json } from '../../contract/json.ts'
import { leavingJson } from '../../inputs/leaving-json.ts'
import { applyEdit } from '../apply-edit.ts'
import { objectOfPairs, type Pair } from './object-readings.ts'

/** Content that is larger than any launch is not read; a foreign iterator may never end. */
const mostParts = 10_000
/** A value that holds itself is nested without end. */
const deepest = 50

/**
 * The JSON that a value stands for which JSON cannot carry: the members of a Map, the items of a Set, the digits of a
 * BigInt, the fields of a form; undefined when it stands for none. Values of every realm; never throws.
 */
export function readingsOfForeign(received: unknown): Json | undefined {
  return new Foreign().read(received)
}

class Foreign {
  #parts = 0

  read(value: unknown, depth = 0): Json | undefined {
    if (++this.#parts > mostParts || depth > deepest) return undefined
    if (typeof value === 'bigint') return readBigInt(value)
    if (typeof value !== 'object' || value === null) return undefined
    try {
      return this.#readObject(value, depth)
    } catch {
      // Foreign code runs here: getters, iterators, proxies.
      return undefined
    }
  }

  #readObject(value: object, depth: number): Json | undefined {
    switch (Object.prototype.toString.call(value).slice(8, -1)) {
      case 'BigInt':
        return readBigInt(BigInt.prototype.valueOf.call(value))
      case 'RegExp':
        return String(Reflect.get(value, 'source'))
      case 'Set':
        return this.#all(this.#iterate(value), (item) => this.#readPart(item, depth))
      case 'Map':
      case 'URLSearchParams':
      case 'Headers':
      case 'FormData':
        return this.#readEntries(value, depth)
      default:
        return undefined
    }
  }

  /** Names that come several times have a list of values, as in forms. */
  #readEntries(value: object, depth: number): Json | undefined {
    const values = new Map<string, Json[]>()
    for (const entry of this.#iterate(value) ?? []) {
      const [name, content] = entry as readonly [unknown, unknown]
      const read = this.#readPart(content, depth)
      if (typeof name !== 'string' || read === undefined) return undefined
      const known = values.get(name)
      if (known === undefined) values.set(name, [read])
      else known.push(read)
    }
    const pairs = [...values].map(([name, all]): Pair => [name, all.length === 1 ? (all[0] ?? null) : all])
    return this.#parts > mostParts ? undefined : objectOfPairs(pairs)
  }

  /** A part as JSON carries it, with what it does not carry read in its turn. */
  #readPart(value: unknown, depth: number): Json | undefined {
    const { json, losses } = leavingJson(value)
    let whole = json === undefined ? {} : json
    if (json === undefined && losses.length === 0) return undefined
    for (const { path, received } of losses) {
      const read = this.read(received, depth + 1)
      if (read === undefined) return undefined
      whole = applyEdit(whole, { op: 'convert', path, value: read })
    }
    return whole
  }

  #iterate(value: object): readonly unknown[] | undefined {
    const items: unknown[] = []
    for (const item of value as Iterable<unknown>) {
      if (++this.#parts > mostParts) return undefined
      items.push(item)
    }
    return items
  }

  #all(items: readonly unknown[] | undefined, read: (item: unknown) => Json | undefined): Json | undefined {
    const values = items?.map(read)
    return values?.every((value) => value !== undefined) ? values : undefined
  }
}

function readBigInt(value: bigint): Json {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}
