import type { Json } from '../../contract/json.ts'
import type { Reading } from '../reading.ts'
import { convertedForms, type Form } from './reader.ts'
import type { Wanted } from './wanted.ts'

/** Longer than any number with an extension. */
const longestText = 60

/** The `tel:` address of a number that tells its country; a number that does not is given none. */
export function phoneReadings(value: Json, { asks, patterns }: Wanted): readonly Reading[] {
  if (typeof value !== 'string' || value.length > longestText || !asks('phone')) return []
  const number = internationalNumber(value.normalize('NFKC').trim())
  if (number === undefined) return []
  const { digits, extension, cost } = number
  return convertedForms([
    { text: `tel:+${digits}${extension}`, cost },
    // Only a pattern asks for these.
    ...(extension === '' && patterns.length > 0
      ? [
          { text: `+${digits}`, cost },
          { text: digits, cost: cost + 0.5 },
        ]
      : []),
  ] satisfies readonly Form[])
}

interface PhoneNumber {
  readonly digits: string
  /** As RFC 3966 writes it, such as `;ext=123`. */
  readonly extension: string
  readonly cost: number
}

function internationalNumber(text: string): PhoneNumber | undefined {
  const plain = text.replace(/^(?:tel|callto):\s*/i, '').replace(/^\/\//, '')
  const [, number = '', extension] = /^(.*?)(?:(?:\s*;?\s*(?:ext|x)[.=:]?)\s*(\d{1,10}))?$/is.exec(plain) ?? []
  // The zero that is dialled only from within the country: +44 (0)20.
  const withoutTrunk = number.replace(/^(\+\d[\d\s]*)\(0\)/, '$1')
  if (!/^(?:\+|00)?[\d\s().\-‐-–/]+$/u.test(withoutTrunk)) return undefined
  const bare = withoutTrunk.replace(/\D/g, '')
  const cost = withoutTrunk === number ? 1 : 1.5
  const made = withoutTrunk.trim().startsWith('+') ? { digits: bare, cost } : assumed(bare)
  if (made === undefined || !/^[1-9]\d{6,14}$/.test(made.digits)) return undefined
  return { ...made, extension: extension === undefined ? '' : `;ext=${extension}` }
}

/** Without a plus: 00 stands for it in most countries; what is longer than a number at home tells its country itself. */
function assumed(digits: string): { digits: string; cost: number } | undefined {
  if (digits.startsWith('00')) return { digits: digits.slice(2), cost: 1.75 }
  if (/^1\d{10}$/.test(digits)) return { digits, cost: 1.5 }
  return /^[2-9]\d{10,14}$/.test(digits) ? { digits, cost: 2.5 } : undefined
}
