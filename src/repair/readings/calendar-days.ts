/** Which of the first two numbers of a date is the day. */
export type DayOrder = 'day-first' | 'month-first'

/** A day, and the text behind it that may hold a time. */
export interface DayForm {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly rest: string
  readonly cost: number
  /** Undefined where the date is written so that it has one meaning alone. */
  readonly order: DayOrder | undefined
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i

/** The days with which a text may begin, in every order of day, month and year that is in use. */
export function daysOf(text: string): readonly DayForm[] {
  const plain = text.replace(weekday, '')
  return [...yearFirst(plain), ...yearLast(plain), ...shortYear(plain), ...inWords(plain)]
}

function yearFirst(text: string): readonly DayForm[] {
  const apart = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/s.exec(text)
  if (apart !== null) return [dayForm(apart[1], apart[3], apart[4], apart[5], 1)]
  const joined = /^((?:19|20|21)\d{2})(\d{2})(\d{2})(?!\d{1,3}(?!\d))(.*)$/s.exec(text)
  return joined === null ? [] : [dayForm(joined[1], joined[2], joined[3], joined[4], 1.25)]
}

/** Points are written day first; with a slash or a hyphen both orders are as likely, unless only one is a day. */
function yearLast(text: string): readonly DayForm[] {
  const [, first, mark, second, year, rest] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)(.*)$/s.exec(text) ?? []
  if (first === undefined || second === undefined) return []
  const isSure = Number(first) > 12 || Number(second) > 12 || Number(first) === Number(second)
  const cost = isSure ? 1.25 : mark === '.' ? 1.5 : 2
  const dayFirst = dayForm(year, second, first, rest, cost, 'day-first')
  return [dayFirst, dayForm(year, first, second, rest, mark === '.' && !isSure ? 3 : cost, 'month-first')]
}

/** Two digits of the year, as is usual since 1970 and until 2069. */
function shortYear(text: string): readonly DayForm[] {
  const [, first, mark, second, third, rest] = /^(\d{2})([-/.])(\d{2})\2(\d{2})(?!\d)(.*)$/s.exec(text) ?? []
  if (first === undefined || third === undefined) return []
  const cost = 2.5
  return [
    dayForm(fullYear(third), second, first, rest, cost, 'day-first'),
    ...(mark === '.' ? [] : [dayForm(fullYear(third), first, second, rest, cost, 'month-first')]),
    ...(mark === '-' ? [dayForm(fullYear(first), second, third, rest, cost)] : []),
  ]
}

function fullYear(digits: string): string {
  return `${Number(digits) < 70 ? '20' : '19'}${digits}`
}

function inWords(text: string): readonly DayForm[] {
  const dayFirst = new RegExp(
    `^(\\d{1,2})(?:st|nd|rd|th)?\\.?[\\s-]+(?:of\\s+)?${monthName},?[\\s-]+(\\d{4})(?!\\d),?(.*)$`,
    'is',
  )
  const [, day, month, year, rest] = dayFirst.exec(text) ?? []
  if (month !== undefined) return [dayForm(year, monthOf(month), day, rest, 1)]
  const monthFirst = new RegExp(`^${monthName}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d),?(.*)$`, 'is')
  const other = monthFirst.exec(text)
  return other === null ? [] : [dayForm(other[3], monthOf(other[1] ?? ''), other[2], other[4], 1)]
}

function monthOf(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

function dayForm(year = '', month = '', day = '', rest = '', cost: number, order?: DayOrder): DayForm {
  return { year: Number(year), month: Number(month), day: Number(day), rest, cost, order }
}
