import { type Clock, isRealClock } from './moment.ts'

const separated = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?/i
const joined = /^(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?/
const hourAlone = /^(\d{1,2})(?=\s*[ap]\.?m)/i

/**
 * The time that a text writes: `9:30 pm`, `09.30.00`, `T093000Z`, `09:30:00.250 GMT+0100 (CET)`; undefined when it is
 * none, when no clock shows it, or when its zone is a name that says no offset.
 */
export function clockOf(text: string): Clock | undefined {
  const plain = text.trim().replace(/^T\s*/i, '')
  const found = separated.exec(plain) ?? joined.exec(plain) ?? hourAlone.exec(plain)
  if (found === null) return undefined
  const [whole, hour, minute = '0', second = '0', fraction = ''] = found
  const rest = /^\s*(?:([ap])\.?m\.?)?\s*(.*)$/is.exec(plain.slice(whole.length))
  const zone = offsetOf(rest?.[2] ?? '')
  const full = hourOfDay(Number(hour), rest?.[1]?.toLowerCase())
  if (zone === null || full === undefined) return undefined
  const clock = { hour: full, minute: Number(minute), second: Number(second), fraction, offset: zone }
  return isRealClock(clock) ? clock : undefined
}

function hourOfDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

/** The minutes east of UTC; undefined for no zone, null for one that cannot be told. */
function offsetOf(text: string): number | undefined | null {
  // Behind the offset its name may follow: (Central European Time), [Europe/Berlin].
  const zone = text.trim().replace(/\s*(?:\([^()]*\)|\[[^[\]]*\])$/, '')
  if (zone === '') return text.trim() === '' ? undefined : null
  if (/^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(zone)) return 0
  const found = /^(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/i.exec(zone)
  if (found === null) return null
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0)
  return found[1] === '-' ? 0 - minutes : minutes
}
