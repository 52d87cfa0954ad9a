/** Sizes of values, named as fast-check names them. */
export const sizeNames = ['xsmall', 'small', 'medium', 'large', 'xlarge'] as const

export type SizeName = (typeof sizeNames)[number]

/** How large values become where the schema leaves it open. */
export interface GeneratedSize {
  /** Characters of a text and items of a list, beyond those that must be. */
  readonly length: number
  /** Members and items of a whole value; then only what must be. */
  readonly values: number
  /** Levels of objects and lists; then only what must be. */
  readonly depth: number
}

const sizes: Readonly<Record<SizeName, GeneratedSize>> = {
  xsmall: { length: 2, values: 40, depth: 3 },
  small: { length: 10, values: 150, depth: 4 },
  medium: { length: 60, values: 1_000, depth: 5 },
  large: { length: 300, values: 4_000, depth: 6 },
  xlarge: { length: 1_000, values: 20_000, depth: 7 },
}

export function generatedSize(name: SizeName): GeneratedSize {
  return sizes[name]
}
