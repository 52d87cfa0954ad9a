import { currencyText, phoneText } from './architect-text.ts'
import { emailText, hostnameText, ipv4Text, ipv6Text, uriReferenceText, uriText, urlText } from './internet-text.ts'
import { jsonPointerFragmentText, jsonPointerText, relativeJsonPointerText, uriTemplateText } from './pointer-text.ts'
import type { RandomSource } from '../random-source.ts'
import { dateText, dateTimeText, durationText, looseDateTimeText, timeText } from './time-text.ts'
import { binaryText, byteText, passwordText, regexText, uuidText } from './token-text.ts'

const makers: ReadonlyMap<string, (random: RandomSource) => string> = new Map([
  ['date', dateText],
  ['time', timeText],
  ['date-time', dateTimeText],
  ['iso-time', timeText],
  ['iso-date-time', looseDateTimeText],
  ['duration', durationText],
  ['uri', uriText],
  ['uri-reference', uriReferenceText],
  ['uri-template', uriTemplateText],
  ['url', urlText],
  ['email', emailText],
  ['hostname', hostnameText],
  ['ipv4', ipv4Text],
  ['ipv6', ipv6Text],
  ['regex', regexText],
  ['uuid', uuidText],
  ['json-pointer', jsonPointerText],
  ['json-pointer-uri-fragment', jsonPointerFragmentText],
  ['relative-json-pointer', relativeJsonPointerText],
  ['byte', byteText],
  ['binary', binaryText],
  ['password', passwordText],
  ['currency', currencyText],
  ['phone', phoneText],
])

/**
 * What makes texts of a `format`: of JSON Schema, of OpenAPI and of Architect's literals (see architect-formats.ts).
 * Undefined for formats that are unknown, and for those of numbers: they ask nothing of a text.
 */
export function formatText(format: string): ((random: RandomSource) => string) | undefined {
  return makers.get(format)
}
