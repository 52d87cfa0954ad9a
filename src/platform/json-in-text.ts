/** A JSON value in a text, and the words in front of it. */
export interface FoundJson {
  readonly value: unknown
  readonly before: string
}

const mostTries = 20

/**
 * The JSON value that a text is, or the object at its end: logs and clients put words and other things in braces in
 * front. Undefined when there is none.
 */
export function jsonInText(text: string): FoundJson | undefined {
  const whole = parsed(text.replace(/^\ufeff/, ''))
  if (whole !== undefined) return { value: whole, before: '' }
  const end = text.lastIndexOf('}') + 1
  let start = text.indexOf('{')
  for (let tries = 0; start !== -1 && start < end && tries < mostTries; tries++) {
    const value = parsed(text.slice(start, end))
    if (value !== undefined) return { value, before: text.slice(0, start) }
    start = text.indexOf('{', start + 1)
  }
  return undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
