import type { AnswerBody } from './answer.ts'

/**
 * Reads a body to its end and as JSON; a byte order mark in front is passed over. Past `largest` bytes (after
 * decompression) it stops reading. Rejects only when the connection fails.
 */
export async function readBody(response: Response, largest: number): Promise<AnswerBody> {
  const bytes = await bytesOf(response, largest)
  if (bytes === undefined) return { kind: 'unreadable', found: `the answer is larger than ${sizeText(largest)}` }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { kind: 'unreadable', found: 'the answer is not UTF-8 text' }
  }
  if (text.trim() === '') return { kind: 'unreadable', found: 'the answer is empty' }
  if (isPage(response, text)) return { kind: 'unreadable', found: `with a web page${titleOf(text)}, not with JSON` }
  try {
    const value: unknown = JSON.parse(text)
    return { kind: 'json', value }
  } catch {
    return { kind: 'unreadable', found: 'the answer is not JSON, or breaks off in the middle' }
  }
}

/** The bytes of a body; undefined when there are more than `largest`. */
async function bytesOf(response: Response, largest: number): Promise<Uint8Array | undefined> {
  if (response.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let total = 0
  // Leaving the loop early cancels the stream, and with it the connection.
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    total += chunk.length
    if (total > largest) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, total)
}

function isPage(response: Response, text: string): boolean {
  return /^\s*</.test(text) || /^text\/html\b/i.test(response.headers.get('content-type') ?? '')
}

function titleOf(text: string): string {
  const title = /<title[^>]*>([^<]{1,80})/i.exec(text.slice(0, 4096))?.[1]?.trim()
  return title === undefined || title === '' ? '' : ` ("${title}")`
}

function sizeText(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / 1024 / 1024)} MiB` : `${bytes} bytes`
}
