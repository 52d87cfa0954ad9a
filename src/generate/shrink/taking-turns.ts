/** The first of each row, then the second of each, and so on: no row has to wait for the end of another. */
export function* takingTurns<Value>(rows: readonly Iterable<Value>[]): Generator<Value> {
  let left = rows.map((row) => row[Symbol.iterator]())
  while (left.length > 0) {
    const unfinished: Iterator<Value>[] = []
    for (const row of left) {
      const next = row.next()
      if (next.done === true) continue
      unfinished.push(row)
      yield next.value
    }
    left = unfinished
  }
}
