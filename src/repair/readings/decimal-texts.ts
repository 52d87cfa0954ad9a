import { type Form, longestWord } from './reader.ts'

/**
 * The decimals, as `-12.50`, that a text with a decimal comma, with thousands apart or with needless signs may stand for.
 * Two for `1,234`, which can be either.
 */
export function decimalTexts(text: string): readonly Form[] {
  if (text.length > longestWord) return []
  // The minus sign of typesetting, and the spaces beside it.
  const plain = text
    .trim()
    .replace(/^[−–]/u, '-')
    .replace(/^([+-])\s+/, '$1')
  if (/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(plain)) return [{ text: plain, cost: 1 }]
  const forms = grouped(plain)
  const loose = /^([+-]?)(\d*)(?:\.(\d*))?([eE][+-]?\d+)?$/.exec(plain)
  if (loose === null || (loose[2] === '' && (loose[3] ?? '') === '')) return forms
  const [, sign, whole = '', fraction = '', power = ''] = loose
  const digits = whole.replace(/^0+(?=\d)/, '') || '0'
  return [
    { text: `${sign === '-' ? '-' : ''}${digits}${fraction === '' ? '' : `.${fraction}`}${power}`, cost: 1.5 },
    ...forms,
  ]
}

function grouped(text: string): readonly Form[] {
  const [, sign = '', digits = ''] = /^([+-]?)(\d[\d.,_ '’\u00A0\u202F]*\d)$/u.exec(text) ?? []
  const minus = sign === '-' ? '-' : ''
  const forms: Form[] = []
  const offer = (pattern: RegExp, group: RegExp, cost: number): void => {
    if (pattern.test(digits)) forms.push({ text: minus + digits.replaceAll(group, '').replace(',', '.'), cost })
  }
  offer(/^[1-9]\d{0,2}(?:[_ '’\u00A0\u202F]\d{3})+(?:[.,]\d+)?$/u, /[_ '’\u00A0\u202F]/gu, 1.5)
  offer(/^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/, /\./g, 1.5)
  offer(/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/, /\./g, 1.5)
  offer(/^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/, /,/g, 1.5)
  offer(/^[1-9]\d{0,2}(?:,\d{3}){2,}$/, /,/g, 1.5)
  // One comma and three digits behind it: thousands as likely as a fraction.
  offer(/^[1-9]\d{0,2},\d{3}$/, /,/g, 2)
  offer(/^(?:0|[1-9]\d*),\d{3}$/, /$^/g, 2)
  offer(/^(?:0|[1-9]\d*),(?:\d{1,2}|\d{4,})$/, /$^/g, 1.5)
  return forms
}
