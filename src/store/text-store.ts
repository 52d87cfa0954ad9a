/** The storage port: one folder of text files. Names are plain file names, never paths. */
export interface TextStore {
  /** Where the files are, as a path for messages. */
  readonly location: string
  /** The names of the files, sorted; empty while the folder does not exist. */
  list(): readonly string[]
  /** A file's text, or undefined when there is no such file. */
  read(name: string): string | undefined
  /** Puts a text in a file, creating the folder: all of it or, when it throws, none of it. */
  write(name: string, text: string): void
  /** Takes a file away; nothing happens when there is none. */
  remove(name: string): void
}

/** A file of a store, as a path for messages. */
export function fileIn(store: TextStore, name: string): string {
  return store.location === '.' ? name : `${store.location.replace(/\/$/, '')}/${name}`
}
