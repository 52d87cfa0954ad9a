/** Those that fit, else all: a fault that does not come alone is better than none. */
export function preferred<Item>(items: readonly Item[], fits: (item: Item) => boolean): readonly Item[] {
  const fitting = items.filter(fits)
  return fitting.length === 0 ? items : fitting
}
