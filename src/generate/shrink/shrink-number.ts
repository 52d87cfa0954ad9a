import { compareNumbers, decimalsOf } from './plainness.ts'

/** As many decimals a number can show and still be rounded to fewer. */
const mostDecimals = 15

/** Halves alone lead there fast enough from nearer. */
const farRoot = 100

/** The greatest step between multiples that is looked for. */
const greatestStep = 100

/** Plainer numbers: 0, without the sign, with fewer decimals, then always nearer to the number. Never -0. */
export function* simplerNumbers(number: number, simplest: number | undefined): Generator<number> {
  const tried = new Set<number>()
  for (const candidate of candidates(number, simplest)) {
    const plain = candidate + 0
    if (tried.has(plain) || compareNumbers(plain, number) >= 0) continue
    tried.add(plain)
    yield plain
  }
}

function* candidates(number: number, simplest: number | undefined): Generator<number> {
  if (simplest !== 0) yield 0
  if (number < 0) yield -number
  const decimals = decimalsOf(number)
  if (decimals > 0) {
    yield Math.trunc(number)
    yield Math.trunc(number) + Math.sign(number)
    for (let fewer = 1; fewer < Math.min(decimals, mostDecimals); fewer += 1) yield Number(number.toFixed(fewer))
  }
  if (decimals <= mostDecimals) yield* nearer(number, decimals, nearest(number, simplest))
}

/** Where the way to a number begins: at 0, or at the plainest known when that lies between. */
function nearest(number: number, simplest: number | undefined): number {
  const isBetween = simplest !== undefined && simplest / number > 0 && Math.abs(simplest) < Math.abs(number)
  return isBetween ? simplest : 0
}

/**
 * Numbers between: a far one by its size, halfway, then each time half as far from the number, down to one step. Where only
 * multiples are allowed, their step divides the distance to another of them.
 */
function* nearer(number: number, decimals: number, from: number): Generator<number> {
  const scale = 10 ** decimals
  const steps = Math.round((number - from) * scale)
  const rounded = (value: number): number => (decimals === 0 ? value : Number(value.toFixed(decimals)))
  const root = Math.trunc(Math.sqrt(Math.abs(steps))) * Math.sign(steps)
  if (Math.abs(root) >= farRoot) yield rounded(from + root / scale)
  for (let gap = Math.trunc(steps / 2); gap !== 0; gap = Math.trunc(gap / 2)) yield rounded(number - gap / scale)
  for (let step = Math.min(greatestStep, Math.abs(steps) - 1); step > 0; step -= 1)
    if (steps % step === 0) yield rounded(number - (Math.sign(steps) * step) / scale)
}
