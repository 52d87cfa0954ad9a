import addFormats from 'ajv-formats'
import type { Format } from 'ajv'

/**
 * The formats of Architect's literals (GENESYS.md, "Values"), by the names that contracts give them. They stand in for
 * the formats of the same name in JSON Schema, and take everything that those take.
 *
 * - `duration`: XSD (XML Schema 1.1, 3.3.6) and ISO 8601, such as `PT5M`; also negative, in weeks, with split seconds.
 * - `currency`: an amount and the code of its currency (ISO 4217), such as `12.50|USD`.
 * - `time`: `hh:mm:ss`; an offset (RFC 3339) may follow, since JSON Schema's own `time` demands one.
 * - `phone`: a `tel:` address (RFC 3966) with a global number of up to 15 digits (E.164), such as `tel:+15551234567`.
 */
export const architectFormats: Readonly<Record<string, Format>> = {
  duration: /^-?P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/,
  currency: /^-?\d+(?:\.\d+)?\|[A-Z]{3}$/,
  time: addFormats.default.get('iso-time'),
  phone: /^tel:\+[1-9]\d{1,14}(?:;ext=\d+)?$/,
}
