import type { Json } from '../contract/json.ts'
import { pointerTo } from '../contract/pointer.ts'
import { afterToJson, describe, isDate, opaqueTag, read, reasonOf, setMember, unboxed } from './script-value.ts'

/** A value that JSON cannot carry, and what becomes of it. */
export interface Loss {
  /** JSON Pointer to the value. */
  readonly path: string
  /** What stands there, such as `NaN` or `a Map`. */
  readonly what: string
  /** What JSON.stringify does with it, such as `sends null` or `throws`. */
  readonly fate: string
  readonly received: unknown
}

/** The JSON that would leave the process for a value, and what is lost on the way. */
export interface Leaving {
  /** What `JSON.parse(JSON.stringify(value))` gives; undefined when nothing would be sent. */
  readonly json: Json | undefined
  readonly losses: readonly Loss[]
  /** Members that are left out without a loss worth a violation: pointer to `undefined`. */
  readonly dropped: ReadonlySet<string>
}

/** A check stops here: no launch is that deep or that large, and a getter can make values without end. */
const maximumDepth = 1_000
const maximumValues = 1_000_000

/** What would leave the process, as JSON.stringify has it (ECMA-262, SerializeJSONProperty); never throws. */
export function leavingJson(value: unknown): Leaving {
  return new Departure().depart(value)
}

class TooLarge extends Error {}

class Departure {
  readonly #losses: Loss[] = []
  readonly #dropped = new Set<string>()
  readonly #ancestors: object[] = []
  #values = 0

  depart(value: unknown): Leaving {
    try {
      const json = this.#leave(value, '', '')
      if (json === undefined && this.#losses.length === 0) this.#lose('', describe(value), 'sends nothing', value)
      return { json, losses: this.#losses, dropped: this.#dropped }
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error
      return {
        json: undefined,
        losses: [
          { path: '', what: error.message, fate: 'is not tried: that is more than a check takes', received: value },
        ],
        dropped: this.#dropped,
      }
    }
  }

  /** The JSON of one value; undefined when it is left out. */
  #leave(given: unknown, key: string, path: string): Json | undefined {
    if (++this.#values > maximumValues) throw new TooLarge(`a value of more than ${maximumValues} parts`)
    if (typeof given === 'string' || typeof given === 'boolean' || given === null) return given
    if (typeof given === 'number') return this.#leaveNumber(given, path)
    if (given === undefined) return undefined
    try {
      const value = unboxed(afterToJson(given, key))
      if (typeof value === 'object' && value !== null) return this.#leaveObject(value, path)
      if (typeof value === 'number') return this.#leaveNumber(value, path)
      if (typeof value === 'string' || typeof value === 'boolean' || value === null)
        return this.#leaveResult(given, value, path)
      if (typeof value === 'bigint') this.#lose(path, `the BigInt ${String(value).slice(0, 40)}n`, 'throws', given)
      else if (value !== undefined) this.#lose(path, describe(value), 'leaves it out', given)
      return undefined
    } catch (error) {
      if (error instanceof TooLarge) throw error
      this.#lose(path, `a value that throws when it is read (${reasonOf(error)})`, 'throws', undefined)
      return undefined
    }
  }

  #leaveResult(given: unknown, value: Json, path: string): Json {
    if (value === null && isDate(given)) this.#lose(path, 'an invalid Date', 'sends null', given)
    return value
  }

  #leaveNumber(value: number, path: string): Json {
    if (Number.isFinite(value)) return value === 0 ? 0 : value
    this.#lose(path, String(value), 'sends null', value)
    return null
  }

  #leaveObject(value: object, path: string): Json | undefined {
    if (this.#ancestors.includes(value)) {
      this.#lose(path, 'a reference back to an object around it', 'throws', undefined)
      return undefined
    }
    if (this.#ancestors.length >= maximumDepth)
      throw new TooLarge(`a value nested more than ${maximumDepth} levels deep`)
    this.#ancestors.push(value)
    try {
      return Array.isArray(value) ? this.#leaveList(value, path) : this.#leaveMembers(value, path)
    } finally {
      this.#ancestors.pop()
    }
  }

  #leaveList(list: readonly unknown[], path: string): Json {
    const result: Json[] = []
    const length = list.length
    for (let index = 0; index < length; index++) {
      const itemPath = pointerTo(path, index)
      const before = this.#losses.length
      const item = list[index]
      const json = this.#leave(item, String(index), itemPath)
      if (json === undefined && this.#losses.length === before) {
        this.#lose(itemPath, Object.hasOwn(list, index) ? describe(item) : 'a hole in the list', 'sends null', item)
      }
      result.push(json ?? null)
    }
    return result
  }

  #leaveMembers(value: object, path: string): Json {
    const tag = opaqueTag(value)
    const keys = Object.keys(value)
    if (tag !== undefined && keys.length === 0) this.#lose(path, `a ${tag}`, 'sends {}: its content is lost', value)
    const result: Record<string, Json> = {}
    for (const key of keys) {
      const memberPath = pointerTo(path, key)
      const before = this.#losses.length
      const json = this.#leave(read(value, key), key, memberPath)
      if (json !== undefined) setMember(result, key, json)
      else if (this.#losses.length === before) this.#dropped.add(memberPath)
    }
    return result
  }

  #lose(path: string, what: string, fate: string, received: unknown): void {
    this.#losses.push({ path, what, fate, received })
  }
}
