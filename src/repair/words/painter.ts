/** The colours of a text; the plain painter has none. */
export interface Painter {
  /** What is wanted. */
  good(text: string): string
  /** What was found. */
  bad(text: string): string
  /** What matters less. */
  dim(text: string): string
}

/** Text without colours. */
export const plainPainter: Painter = { good: String, bad: String, dim: String }
