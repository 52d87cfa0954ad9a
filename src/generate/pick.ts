import type { RandomSource } from './random-source.ts'

/** One of the items, each as likely as the others; `items` is not empty. */
export function pick<Item>(random: RandomSource, items: readonly Item[]): Item {
  return items[random.integer(0, items.length - 1)] as Item
}

/** True once in `times` on average, `times` being 1 or more. */
export function onceIn(random: RandomSource, times: number): boolean {
  return random.integer(1, times) === 1
}
