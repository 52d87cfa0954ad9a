/** @param {readonly number[]} numbers */
export function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** The mean of what grows by factors. @param {readonly number[]} numbers */
export function geometricMean(numbers) {
  return Math.exp(mean(numbers.map(Math.log)))
}
