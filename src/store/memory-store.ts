import type { TextStore } from './text-store.ts'

/** A store that lives in memory: `files` are names to texts. */
export function memoryStore(files: Readonly<Record<string, string>> = {}): TextStore {
  const texts = new Map(Object.entries(files))
  return {
    location: 'memory',
    list: () => [...texts.keys()].toSorted(),
    read: (name) => texts.get(name),
    write: (name, text) => void texts.set(name, text),
    remove: (name) => void texts.delete(name),
  }
}
