import { CannotGenerateError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import type { Json } from '../contract/json.ts'
import { pointerTo } from '../contract/pointer.ts'
import { ClaimedPlaces } from './make/claimed-places.ts'
import type { Need, Place } from './make/place.ts'
import { Run } from './make/run.ts'
import type { RandomSource } from './random-source.ts'
import type { GeneratedSize } from './generated-size.ts'
import type { Target } from './target.ts'

/** Makes values that a target takes. */
export interface ValueMaker {
  readonly root: Place
  /** A value; `edge` asks for one at the edges of what is allowed. Throws `CannotGenerateError` when none is found. */
  make(random: RandomSource, edge: boolean): Json
}

const mostTries = 100

/**
 * Compiles what makes the values that a target takes. Throws `CannotGenerateError` when it shows that there are none.
 */
export function valueMaker(target: Target, { length, values, depth }: GeneratedSize): ValueMaker {
  const places = new ClaimedPlaces(target.documents[0])
  const root = places.place(target.documents.map((document) => places.pool.onRoot(document)))
  if (!root.isPossible) throw impossible(root, target)
  let run: Run | undefined
  return {
    root,
    make(random, edge) {
      if (run?.random !== random) run = new Run(random)
      for (let tries = 0; tries < mostTries; tries += 1) {
        run.start(edge && tries < mostTries / 2, values, length)
        const value = root.make(run, depth)
        if (target.accepts(value)) return value
      }
      run.start(false, values, length)
      throw notFound(target, root.make(run, depth))
    },
  }
}

/** Says where no value fits: at the innermost place that every value must have. */
function impossible(root: Place, { label }: Target): CannotGenerateError {
  let [place, path]: [Place, string] = [root, '']
  const seen = new Set<Place>()
  for (let inner: Place | undefined = root; inner !== undefined && !seen.has(inner);) {
    seen.add(inner)
    const need: Need | undefined = inner.all.flatMap(({ needs }) => needs).find((one) => !one.place.isPossible)
    if (need !== undefined) [place, path] = [need.place, pointerTo(path, need.step)]
    inner = need?.place
  }
  const isEndless = place.all.length > 0
  return new CannotGenerateError(
    `No value fits ${label}${at(path)}: ` +
      `${isEndless ? 'it asks for itself without end' : 'what it asks for there contradicts itself'}. Correct that`,
    path,
  )
}

function notFound(target: Target, value: Json): CannotGenerateError {
  const [violation] = target.violations(value)
  const { path, message } = violation ?? { path: '', message: 'it was accepted at last' }
  return new CannotGenerateError(
    `No value was found in ${mostTries} tries: the last one was refused${at(path)} (${message}). ` +
      'Loosen what the schema asks for there, or give that input by hand',
    path,
  )
}

function at(path: string): string {
  return path === '' ? '' : ` at ${escapeText(path)}`
}
