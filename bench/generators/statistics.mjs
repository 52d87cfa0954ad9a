/** @param {readonly number[]} numbers */
export function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** The mean of what grows by factors. @param {readonly number[]} numbers */
export function geometricMean(numbers) {
  return Math.exp(mean(numbers.map(Math.log)))
}

/** @param {readonly number[]} numbers At least one. */
export function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return mean(sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1))
}

/** How much numbers grow from one to the next, by least squares. @param {readonly number[]} numbers */
export function slope(numbers) {
  const [middle, level] = [(numbers.length - 1) / 2, mean(numbers)]
  const products = numbers.map((number, index) => (index - middle) * (number - level))
  const squares = numbers.map((_, index) => (index - middle) ** 2)
  return mean(products) / mean(squares)
}
