/**
 * Prints rows as a Markdown table under a heading.
 * @param {string} heading
 * @param {readonly Readonly<Record<string, string>>[]} rows Each with the same columns.
 */
export function printTable(heading, rows) {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0] ?? {})
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`
  console.log(`\n${heading}\n`)
  console.log(line(columns))
  console.log(line(widths.map((width) => '-'.repeat(width))))
  for (const row of rows) console.log(line(columns.map((column) => row[column] ?? '')))
}

/** @param {number} number */
export function count(number) {
  return Math.round(number).toLocaleString('en-US')
}

/** A share, never rounded up to the whole. @param {number} number */
export function percent(number) {
  return `${(Math.floor(number * 10_000) / 100).toFixed(number === 1 ? 0 : 2)} %`
}

/** @param {number} number */
export function decimal(number) {
  return number.toFixed(1)
}
