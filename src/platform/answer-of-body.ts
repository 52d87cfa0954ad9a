import { isObject } from '../contract/json.ts'
import { looksSecret } from '../inputs/print-value.ts'
import type { AnswerDetail, PlatformAnswer } from './platform-answer.ts'
import { printableText } from './printable-text.ts'

/** What is known of an answer beside its body. */
export interface KnownAround {
  readonly status: number | undefined
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>
}

type Body = Readonly<Record<string, unknown>>

/** What a body says, by name (`ErrorBody`; RFC 6749, 5.2), and the headers that go with it; nothing else is kept. */
export function answerOfBody(body: Body, { status, headers }: KnownAround): Omit<PlatformAnswer, 'form'> {
  const message = textOf(body, 'message') ?? textOf(body, 'error_description') ?? textOf(body, 'description')
  const code = codeOf(body)
  const params = paramsOf(body['messageParams'])
  const details = detailsOf(body['details'])
  const wait = waitOf(headers, message)
  const known = status ?? numberOf(body['status'])
  return {
    ...(known === undefined ? {} : { status: known }),
    ...(code === undefined ? {} : { code }),
    ...(message === undefined ? {} : { message }),
    ...(params === undefined ? {} : { messageParams: params }),
    ...(details.length === 0 ? {} : { details }),
    ...optional('entityId', textOf(body, 'entityId')),
    ...optional('entityName', textOf(body, 'entityName')),
    ...optional('correlationId', idOf(headers.get('inin-correlation-id')) ?? idOf(textOf(body, 'contextId'))),
    ...(wait === undefined ? {} : { retryAfter: wait }),
  }
}

function optional<Name extends string>(name: Name, text: string | undefined): { readonly [name in Name]?: string } {
  return text === undefined ? {} : ({ [name]: text } as { readonly [name in Name]: string })
}

function textOf(body: Body, name: string): string | undefined {
  const value = Object.hasOwn(body, name) ? body[name] : undefined
  return typeof value === 'string' && value.trim() !== '' ? printableText(value) : undefined
}

/** What a client calls a bad request is its own word for the status, and not the platform's code. */
function codeOf(body: Body): string | undefined {
  const code = textOf(body, 'code') ?? textOf(body, 'error')
  return code === undefined || /^ERR_BAD_(?:REQUEST|RESPONSE)$/.test(code) ? undefined : code.slice(0, 120)
}

function numberOf(status: unknown): number | undefined {
  const number = Number(status)
  return Number.isInteger(number) && number >= 100 && number <= 599 ? number : undefined
}

function idOf(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w-]{1,64}$/.test(text) ? text : undefined
}

const mostKept = 20

function paramsOf(params: unknown): Readonly<Record<string, string>> | undefined {
  if (!isObject(params)) return undefined
  const texts = Object.entries(params)
    .slice(0, mostKept)
    .flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' || typeof value === 'number'
        ? [[printableText(name, 100), looksSecret(`/${name}`) ? '***' : printableText(String(value), 100)]]
        : [],
    )
  return texts.length === 0 ? undefined : Object.fromEntries(texts)
}

function detailsOf(details: unknown): readonly AnswerDetail[] {
  if (!Array.isArray(details)) return []
  return (details as readonly unknown[]).slice(0, mostKept).flatMap((detail) => {
    if (!isObject(detail)) return []
    const read: AnswerDetail = {
      ...optional('errorCode', textOf(detail, 'errorCode')),
      ...optional('fieldName', textOf(detail, 'fieldName')),
      ...optional('entityId', textOf(detail, 'entityId')),
      ...optional('entityName', textOf(detail, 'entityName')),
    }
    return Object.keys(read).length === 0 ? [] : [read]
  })
}

/** Seconds, from `Retry-After` as a number or a date (RFC 9110, 10.2.3), else from the message. */
function waitOf(headers: ReadonlyMap<string, string>, message: string | undefined): number | undefined {
  const asked = headers.get('retry-after') ?? ''
  if (/^\d{1,9}$/.test(asked)) return Number(asked)
  // By the answer's own clock: it may have been kept for days.
  const [until, sent] = [Date.parse(asked), Date.parse(headers.get('date') ?? '')]
  if (asked !== '' && !Number.isNaN(until - sent)) return Math.max(0, Math.ceil((until - sent) / 1000))
  const inWords = /\bretry\b[^.]{0,60}?\[?(\d{1,6})\]? seconds/i.exec(message ?? '')
  return inWords === null ? undefined : Number(inWords[1])
}
