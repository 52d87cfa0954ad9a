/** Lines of at most so many characters, cut between words; each line after the first begins with the indent. */
export function wrappedLines(text: string, indent: string, length = 100): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= length) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(lines.length === 0 ? word : `${indent}${word}`)
  }
  return lines
}
