import { isObject } from '../contract/json.ts'

/** What a body turned out to be. */
export type AnswerBody =
  | { readonly kind: 'json'; readonly value: unknown }
  /** Something else; `found` says what, to follow "but": "the answer is empty". */
  | { readonly kind: 'unreadable'; readonly found: string }

/** An answer of the platform, read to its end. */
export interface Answer {
  /** The host that answered, with its port if it has one. */
  readonly host: string
  readonly status: number
  readonly headers: Headers
  readonly body: AnswerBody
  /** What the request carried that no message may show. */
  readonly secrets: readonly string[]
}

/** The platform's name for this exchange; undefined when it gave none that is fit to print. */
export function correlationId({ headers }: Pick<Answer, 'headers'>): string | undefined {
  const id = headers.get('inin-correlation-id')?.trim()
  return id !== undefined && /^[\w-]{1,64}$/.test(id) ? id : undefined
}

/** A text member of an answer's body; undefined when there is none. */
export function textIn({ body }: Answer, name: string): string | undefined {
  const value = body.kind === 'json' && isObject(body.value) ? body.value[name] : undefined
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** What the platform says about an error (`ErrorBody`): its code, and its message cut at a sensible length. */
export function errorText(answer: Answer): string {
  const parts = [textIn(answer, 'code') ?? textIn(answer, 'error'), messageText(answer)]
  return withoutSecrets(answer, parts.filter((part) => part !== undefined).join(', ')) || 'no reason was given'
}

/** A text of an answer with what the request carried in secret taken out. */
export function withoutSecrets({ secrets }: Pick<Answer, 'secrets'>, text: string): string {
  return secrets.reduce((masked, secret) => (secret === '' ? masked : masked.replaceAll(secret, '***')), text)
}

function messageText(answer: Answer): string | undefined {
  const message = textIn(answer, 'message') ?? textIn(answer, 'error_description') ?? textIn(answer, 'description')
  if (message === undefined) return undefined
  // Masked before it is cut, or the half of a secret would remain; our own sentence goes on after it.
  const masked = withoutSecrets(answer, message)
  return (masked.length > 200 ? `${masked.slice(0, 200)}…` : masked).replace(/\.+$/, '')
}
