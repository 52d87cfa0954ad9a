import { isJsonObject, type Json, type JsonObject } from '../../contract/json.ts'
import type { Reading } from '../reading.ts'
import { decimalTexts } from './decimal-texts.ts'
import { convertedForms, type Form } from './reader.ts'
import type { Wanted } from './wanted.ts'

const longestText = 60

/** An amount and the code of its currency in Architect's form, `12.50|USD`. A sign such as $ is no code: many share it. */
export function currencyReadings(value: Json, wanted: Wanted): readonly Reading[] {
  if (isJsonObject(value)) return wanted.takes('string') ? convertedForms(ofMembers(value)) : []
  if (typeof value !== 'string' || value.length > longestText || !wanted.asks('currency')) return []
  const text = value.normalize('NFKC').trim()
  const front = /^([a-z]{3})\s*[|:]?\s*([-+−–]?\s*\d.*)$/iu.exec(text)
  const behind = /^([-+−–]?.*\d)\s*[|:]?\s*([a-z]{3})$/iu.exec(text)
  return convertedForms([
    ...(front === null ? [] : joined(front[2], front[1])),
    ...(behind === null ? [] : joined(behind[1], behind[2])),
  ])
}

const amountNames = ['amount', 'value']
const codeNames = ['currency', 'currencyCode', 'code']

function ofMembers(object: JsonObject): readonly Form[] {
  const names = Object.keys(object)
  const [amount, code] = [
    names.find((name) => amountNames.includes(name)),
    names.find((name) => codeNames.includes(name)),
  ]
  if (names.length !== 2 || amount === undefined || code === undefined) return []
  const [count, currency] = [object[amount], object[code]]
  if (typeof currency !== 'string' || (typeof count !== 'string' && typeof count !== 'number')) return []
  return joined(String(count), currency.trim()).map(({ text, cost }) => ({ text, cost: cost + 0.5 }))
}

function joined(amount = '', code = ''): readonly Form[] {
  if (!/^[a-z]{3}$/i.test(code)) return []
  return decimalTexts(amount).map(({ text, cost }) => ({ text: `${text}|${code.toUpperCase()}`, cost }))
}
