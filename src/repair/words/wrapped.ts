const lineLength = 76

/** Lines that fit; a longer word stands alone. */
export function wrapped(text: string): string[] {
  const result: string[] = []
  for (const word of text.split(' ')) {
    const line = result.at(-1)
    if (line !== undefined && line.length + word.length < lineLength) result[result.length - 1] = `${line} ${word}`
    else result.push(word)
  }
  return result
}
