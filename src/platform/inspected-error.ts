/** An error as Node's `console.log` prints it, which looks like JSON and is none. */
export interface InspectedError {
  readonly body: Readonly<Record<string, string>>
  readonly headers: ReadonlyMap<string, string>
  readonly status: number | undefined
}

const bodyMembers = [
  'message',
  'code',
  'error',
  'description',
  'error_description',
  'contextId',
  'entityId',
  'entityName',
]
const keptHeaders = ['retry-after', 'inin-correlation-id', 'date']

/** Reads the members that are known by name; undefined when the text shows no status, code or message in that form. */
export function inspectedError(text: string): InspectedError | undefined {
  const shown = text.slice(0, 200_000)
  // What the platform sent stands last, under `data` or `body`.
  const start = Math.max(...['data: {', 'body: {', 'flowErrorInfo: {'].map((lead) => shown.lastIndexOf(lead)), 0)
  const sent = shown.slice(start)
  const body = Object.fromEntries(bodyMembers.flatMap((name) => member(sent, name) ?? member(shown, name) ?? []))
  const headers = new Map(keptHeaders.flatMap((name) => member(shown, `['"]${name}['"]`, name) ?? []))
  const status = /\bstatus(?:Code)?: ([1-5]\d\d)\b/.exec(shown)?.[1]
  if (status === undefined && body['code'] === undefined && body['message'] === undefined) return undefined
  return { body, headers, status: status === undefined ? undefined : Number(status) }
}

function member(text: string, pattern: string, name: string = pattern): [[string, string]] | undefined {
  const match = new RegExp(`(?:^|[\\s{,])${pattern}: (?:'((?:[^'\\\\\\n]|\\\\.)*)'|"((?:[^"\\\\\\n]|\\\\.)*)")`).exec(
    text,
  )
  const value = match?.[1] ?? match?.[2]
  return value === undefined ? undefined : [[name, value.replaceAll(/\\(.)/g, '$1')]]
}
