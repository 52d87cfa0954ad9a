/** An HTTP response in its own text. */
export interface HttpText {
  readonly status: number
  /** By name in lower case; only those that say something about an error. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

const statusLine = /^(< ?)?HTTP\/\d(?:\.\d)?\s+([1-5]\d\d)(?!\d)/i

// By name, so that no cookie and no authorisation is ever kept.
const keptHeaders = new Set(['content-type', 'date', 'inin-correlation-id', 'location', 'retry-after'])

/**
 * The last response in a text such as `curl -i` and `curl -v` print: those before it are 100 Continue, redirects and the
 * answers of proxies. Undefined when the text has no status line.
 */
export function readHttpText(text: string): HttpText | undefined {
  const lines = text.split(/\r?\n|\r/)
  const start = lines.findLastIndex((line) => statusLine.test(line))
  const match = statusLine.exec(lines[start] ?? '')
  if (match === null) return undefined
  const rest = lines.slice(start + 1)
  const { headers, body } = match[1] === undefined ? plain(rest) : verbose(rest)
  return { status: Number(match[2]), headers: headersOf(headers), body: body.join('\n') }
}

interface Parts {
  readonly headers: readonly string[]
  readonly body: readonly string[]
}

/** Headers up to an empty line; where somebody left that line out, up to the first that looks like a body. */
function plain(lines: readonly string[]): Parts {
  const end = lines.findIndex((line) => line.trim() === '' || /^\s*[{["<]/.test(line))
  return end === -1 ? { headers: lines, body: [] } : { headers: lines.slice(0, end), body: lines.slice(end) }
}

/** `curl -v` marks headers with `< `, and notes of its own stand between the lines of the answer. */
function verbose(lines: readonly string[]): Parts {
  return {
    headers: lines.filter((line) => line.startsWith('<')).map((line) => line.replace(/^< ?/, '')),
    body: lines.filter((line) => !/^(?:[*<>](?: |$)|[{}] \[)/.test(line)),
  }
}

function headersOf(lines: readonly string[]): ReadonlyMap<string, string> {
  const headers = lines.flatMap((line): [string, string][] => {
    const colon = line.indexOf(':')
    return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1)]] : []
  })
  return withoutUnknown(headers)
}

/** The headers that are kept, of pairs of any case. */
export function withoutUnknown(headers: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const named = headers.map(([name, value]): [string, string] => [name.trim().toLowerCase(), value.trim()])
  return new Map(named.filter(([name]) => keptHeaders.has(name)))
}
