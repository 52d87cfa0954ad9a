/** Whoever wants to be told of something; what they throw is kept, so that it harms nobody else and is not lost. */
export class Listener<Told> {
  readonly #hear: ((told: Told) => void) | undefined
  #failure: { readonly cause: unknown } | undefined

  constructor(hear: ((told: Told) => void) | undefined) {
    this.#hear = hear
  }

  tell(told: Told): void {
    try {
      this.#hear?.(told)
    } catch (cause) {
      this.#failure ??= { cause }
    }
  }

  /** Throws the first thing that was thrown at being told. */
  assertWell(): void {
    if (this.#failure !== undefined) throw this.#failure.cause
  }
}
