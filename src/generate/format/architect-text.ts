import { onceIn, pick } from '../pick.ts'
import type { RandomSource } from '../random-source.ts'

interface Currency {
  readonly code: string
  /** Digits of the minor unit (ISO 4217). */
  readonly decimals: number
}

const currencies: readonly Currency[] = [
  { code: 'USD', decimals: 2 },
  { code: 'EUR', decimals: 2 },
  { code: 'GBP', decimals: 2 },
  { code: 'INR', decimals: 2 },
  { code: 'BRL', decimals: 2 },
  { code: 'JPY', decimals: 0 },
  { code: 'KRW', decimals: 0 },
  { code: 'KWD', decimals: 3 },
]
const greatestAmounts = [0, 1, 99, 9_999, 999_999, 99_999_999, 99_999_999_999] as const

/** A `currency`: an amount with the decimals of its currency, sometimes negative or with none. */
export function currencyText(random: RandomSource): string {
  const { code, decimals } = pick(random, currencies)
  const minorUnits = random.integer(0, pick(random, greatestAmounts))
  const sign = minorUnits > 0 && onceIn(random, 8) ? '-' : ''
  if (decimals === 0 || onceIn(random, 8)) return `${sign}${minorUnits}|${code}`
  const digits = String(minorUnits).padStart(decimals + 1, '0')
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}|${code}`
}

/** Ranges of numbers that are kept free for examples (North American 555-01xx; United Kingdom, Ofcom). */
const exampleNumbers = [
  { start: '121255501', digits: 2 },
  { start: '131255501', digits: 2 },
  { start: '141555501', digits: 2 },
  { start: '160255501', digits: 2 },
  { start: '447700900', digits: 3 },
  { start: '442079460', digits: 3 },
] as const

/** A `phone`: `tel:` and a global number (RFC 3966) of 2 to 15 digits (E.164), sometimes with an extension. */
export function phoneText(random: RandomSource): string {
  const number = onceIn(random, 4) ? anyNumber(random) : exampleNumber(random)
  return onceIn(random, 8) ? `tel:+${number};ext=${random.integer(0, 9999)}` : `tel:+${number}`
}

function exampleNumber(random: RandomSource): string {
  const { start, digits } = pick(random, exampleNumbers)
  return start + String(random.integer(0, 10 ** digits - 1)).padStart(digits, '0')
}

function anyNumber(random: RandomSource): string {
  const least = 10 ** random.integer(1, 14)
  return String(random.integer(least, least * 10 - 1))
}
