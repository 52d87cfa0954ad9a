import { escapeText } from '../contract/escape-text.ts'
import { pointerSteps } from '../contract/pointer.ts'

const secretWord =
  /passw|passphrase|passcode|pwd|secret|token|(api|access|private)[-_ ]?key|credential|authori[sz]ation|\bauth\b|cookie|(^|[._-])pin$|\bssn\b|\bcvv\b/i
const secretEnding = /[a-z]P(?:in|IN)$/

/** What stands in the place of a secret. */
export const mask = '*** (masked)'

function isSecretName(name: string): boolean {
  return secretWord.test(name) || secretEnding.test(name)
}

const nameMembers: ReadonlySet<string> = new Set(['name', 'key', 'variable', 'field', 'parameter', 'id', 'label'])
const valueMembers: ReadonlySet<string> = new Set(['value', 'val', 'text', 'content'])

/**
 * The parts of a pair, a list or an object, that hold the value of a name like a secret's: the second item behind the name,
 * `value` beside `name`, and what else such members are called. Empty for all other values.
 */
export function secretParts(container: object): ReadonlySet<string> {
  if (Array.isArray(container)) {
    const [name]: readonly unknown[] = container
    return new Set(container.length === 2 && typeof name === 'string' && isSecretName(name) ? ['1'] : [])
  }
  const members = Object.keys(container)
  const isNamed = members.some((member) => {
    const name: unknown = nameMembers.has(member.toLowerCase()) ? Reflect.get(container, member) : undefined
    return typeof name === 'string' && isSecretName(name)
  })
  return new Set(isNamed ? members.filter((member) => valueMembers.has(member.toLowerCase())) : [])
}

/** Whether the value at this path is named like a secret, and so never printed. */
export function looksSecret(path: string): boolean {
  return pointerSteps(path).some(isSecretName)
}

// A name and what assigns a value to it in JSON, a form or a log. Quotes may be escaped, text within text.
const assignment = /(?<![\w.$-])([\w.$-]+)(\\*["']?\s*[:=]\s*\\*["']?)/g
const assigned = /(?:[^"'\\&,;\s}]|\\(?!["']))+/y

/** Text with the values masked that it gives to names like a secret's. */
export function maskSecrets(text: string): string {
  let masked = ''
  let kept = 0
  for (const match of text.matchAll(assignment)) {
    const start = match.index + match[0].length
    assigned.lastIndex = start
    // What looks like the value of one name may be the name of the next: `status: token=…`.
    if (start <= kept || !isSecretName(match[1] ?? '') || !assigned.test(text)) continue
    masked += `${text.slice(kept, start)}***`
    kept = assigned.lastIndex
  }
  return masked + text.slice(kept)
}

/**
 * A value as it may be printed: JSON-like, one line, at most `length` characters, terminal-safe, with members that are
 * named like secrets masked. `path` is where the value stands; a secret name on it masks the whole value.
 */
export function printValue(value: unknown, path: string, length = 80): string {
  if (looksSecret(path)) return mask
  return cut(escapeText(textOf(value, length)), length)
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text
  const kept = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')
  return `${kept}…`
}

// Only as much of the value is turned to text as will be shown: a payload can be huge.
function textOf(value: unknown, budget: number): string {
  if (typeof value === 'string')
    return maskSecrets(JSON.stringify(value.length > budget + 1 ? value.slice(0, budget + 1) : value))
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return '[function]'
  if (typeof value === 'symbol') return '[symbol]'
  if (typeof value !== 'object' || value === null) return String(value)
  try {
    return Array.isArray(value) ? listText(value, budget) : objectText(value, budget)
  } catch {
    return '[unreadable]'
  }
}

function listText(list: readonly unknown[], budget: number): string {
  const secret = secretParts(list)
  let text = '['
  for (const [index, item] of list.entries()) {
    if (text.length > budget) break
    const shown = secret.has(String(index)) ? '***' : textOf(item, budget - text.length)
    text += `${index === 0 ? '' : ', '}${shown}`
  }
  return `${text}]`
}

function objectText(value: object, budget: number): string {
  const tag = Object.prototype.toString.call(value).slice(8, -1)
  if (tag === 'Date')
    return Number.isNaN((value as Date).getTime()) ? 'Invalid Date' : `Date(${(value as Date).toISOString()})`
  if (tag !== 'Object') return `[${tag}]`
  const secret = secretParts(value)
  const members: string[] = []
  let length = 2
  for (const key of Object.keys(value)) {
    if (length > budget) break
    const member: unknown = (value as Record<string, unknown>)[key]
    const text = `${JSON.stringify(key)}: ${isSecretName(key) || secret.has(key) ? '***' : textOf(member, budget - length)}`
    members.push(text)
    length += text.length + 2
  }
  return `{${members.join(', ')}}`
}
