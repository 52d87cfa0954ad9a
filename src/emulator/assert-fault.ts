import { METHODS } from 'node:http'
import { FlowContractError } from '../contract/errors.ts'
import { didYouMean } from '../contract/nearest.ts'
import type { Fault, PagingLie } from './fault.ts'
import { isListing } from './fault-target.ts'
import { choiceForm, objectForm, type OptionForm, type OptionForms, valueForm } from './option-form.ts'
import { count, flag, wait, whole } from './option-values.ts'

const lies: readonly PagingLie[] = ['repeat', 'endless', 'wrong-total']

const forms: OptionForms<Fault> = {
  times: count(1),
  method,
  path: valueForm(isPath, 'a path as it is sent, from / and without query, or a regular expression'),
  delay: wait,
  status: whole(400, 599),
  retryAfter: valueForm((value) => Number.isSafeInteger(value) && Number(value) >= 0, 'whole seconds, 0 or more'),
  html: flag,
  reset: flag,
  cut: flag,
  drip: wait,
  expireToken: flag,
  paging: choiceForm(lies),
}

const kinds = ['status', 'reset', 'cut', 'drip', 'expireToken', 'paging'] as const

/** Throws `fault-invalid` for a fault that cannot be, that can befall no request, or in which nothing goes wrong. */
export function assertFault(fault: Fault): void {
  const misfits = objectForm(forms, [], 'an object that says what goes wrong')((fault as Fault | undefined) ?? null, '')
  const problems = misfits.length > 0 ? misfits : contradictions(fault)
  if (problems.length === 0) return
  throw new FlowContractError('fault-invalid', `This fault cannot be: ${problems.join('; ')}`)
}

function contradictions({ method: asked, path, delay = 0, retryAfter, html, ...fault }: Fault): readonly string[] {
  const wrong = kinds.filter((kind) => fault[kind] !== undefined && fault[kind] !== false)
  const isOfListings =
    fault.paging === undefined || ((asked === undefined || /^get$/i.test(asked)) && mayBeListing(path))
  const rules: readonly (readonly [boolean, string])[] = [
    [
      wrong.length > 0 || html === true || delay > 0,
      `nothing goes wrong in it: give it a delay, html, ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`,
    ],
    [wrong.length <= 1, `${wrong.join(' and ')} cannot both be`],
    [html !== true || wrong.every((kind) => kind === 'status'), `html and ${wrong[0]} cannot both be`],
    [retryAfter === undefined || (fault.status === 429 && html !== true), 'retryAfter goes with the status 429'],
    [isOfListings, 'paging befalls only GET requests for a listing'],
  ]
  return rules.filter(([isWell]) => !isWell).map(([, problem]) => problem)
}

function method(value: unknown, place: string): ReturnType<OptionForm> {
  const hint = typeof value === 'string' ? didYouMean(value, METHODS) : ''
  return valueForm(isMethod, `a method of HTTP${hint}`)(value, place)
}

function isMethod(value: unknown): boolean {
  return typeof value === 'string' && METHODS.includes(value.toUpperCase())
}

/** What no request can ask for, such as a path with a query, would befall none. */
function isPath(value: unknown): boolean {
  if (typeof value !== 'string') return Object.prototype.toString.call(value) === '[object RegExp]'
  const url = `http://emulator.test${value}`
  return value.startsWith('/') && URL.canParse(url) && new URL(url).pathname === value
}

function mayBeListing(path: Fault['path']): boolean {
  return typeof path !== 'string' || isListing(path)
}
