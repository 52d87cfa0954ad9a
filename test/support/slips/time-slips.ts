import type { Json } from '../../../src/contract/json.ts'
import type { Place } from './places.ts'

type Forms = (text: string) => Readonly<Record<string, Json | undefined>>

/** Other ways to write what a text of a format says; undefined where this text cannot be written so. */
const formsOf: Readonly<Record<string, Forms>> = {
  'date-time': (text) => {
    const milliseconds = epochOf(text)
    const isWhole = milliseconds !== undefined && milliseconds % 1000 === 0
    return {
      'epoch milliseconds': milliseconds,
      'epoch milliseconds as text': milliseconds === undefined ? undefined : String(milliseconds),
      'epoch seconds': isWhole ? milliseconds / 1000 : undefined,
      'a space for the T': text.replace('T', ' '),
      'without a zone': text.endsWith('Z') ? text.slice(0, -1) : undefined,
      'as Date prints it in UTC': isWhole ? new Date(milliseconds).toUTCString() : undefined,
    }
  },
  date: (text) => {
    const [year, month, day] = text.split('-')
    return {
      'a date-time': `${text}T00:00:00.000Z`,
      'with slashes': `${year}/${month}/${day}`,
      'with points, day first': `${day}.${month}.${year}`,
      'with slashes, day first': `${day}/${month}/${year}`,
      'without separators': epochOf(text) === undefined ? undefined : `${year}${month}${day}`,
      'epoch milliseconds': epochOf(`${text}T00:00:00Z`),
    }
  },
  duration: (text) => ({ 'in lower case': text.toLowerCase() }),
  uuid: (text) => ({ 'in braces': `{${text}}`, 'without separators': text.replaceAll('-', '') }),
  email: (text) => ({ 'as a link': `mailto:${text}`, 'in angle brackets': `<${text}>` }),
  phone: (text) => ({
    'without tel:': text.replace('tel:', ''),
    'without the plus': /\d{10}/.test(text) ? text.replace('+', '') : undefined,
  }),
  currency: (text) => ({ 'a space for the bar': text.replace('|', ' ') }),
}

/** The other forms of a text whose format is known. */
export function timeSlips({ value, schema }: Place): readonly { readonly name: string; readonly broken: Json }[] {
  const forms = formsOf[String(schema['format'])]
  if (typeof value !== 'string' || forms === undefined) return []
  return Object.entries(forms(value)).flatMap(([name, broken]) => (broken === undefined ? [] : [{ name, broken }]))
}

const [earliest, latest] = [Date.UTC(2001, 8, 9, 1, 46, 40), Date.UTC(2100, 0)]

/** The milliseconds of an instant of our days: of others nobody tells seconds from milliseconds. */
function epochOf(text: string): number | undefined {
  const milliseconds = new Date(text).getTime()
  return milliseconds > earliest && milliseconds < latest ? milliseconds : undefined
}
