/** The Node releases that are promised; each comes from the `node` package of the registry. */
export type NodeMajor = 20 | 22 | 24 | 26

/** One thing that is run in a project, by Node, and what it must come to. */
export interface Check {
  readonly name: string
  /** The script, by its path in the project, and its parameters. */
  readonly command: readonly [script: string, ...parameters: string[]]
  /** The Node that this process runs on if absent. */
  readonly node?: NodeMajor
  readonly variables?: Readonly<Record<string, string>>
  /** Any exit code but 0 when true. */
  readonly fails?: boolean
  /** Texts that the output must have. */
  readonly prints?: readonly string[]
}

/** A new project as a user would make it, with the packed tarball, and what is run in it. */
export interface Project {
  readonly name: string
  /** How it is installed; strict pnpm hoists nothing, so that packages see only what they declare. */
  readonly manager: 'npm' | 'strict-pnpm'
  readonly type?: 'module' | 'commonjs'
  /** Versions by package name; the tarball comes on top. */
  readonly dependencies: Readonly<Record<string, string>>
  /** Texts by path in the project. */
  readonly files: Readonly<Record<string, string>>
  readonly checks: readonly Check[]
}
