import { numberFormat, textFormat } from '../../schema/formats.ts'
import { formatMisses } from '../slips/format-misses.ts'
import { takesType, textAt } from '../slips/json-type.ts'
import { otherDemands } from '../slips/number-demands.ts'
import { preferred } from '../slips/preferred.ts'
import type { Breakage, BreakageSite, RuleKnowledge } from './rule-knowledge.ts'
import { meetsOthers } from '../slips/text-demands.ts'
import { breakageOf, distinctSlips, textSlips } from '../slips/text-slips.ts'

/** How a format's values look, where a sample says more than the format's name. */
const samples: Readonly<Record<string, string>> = {
  date: '2025-03-29',
  'date-time': '2025-03-29T09:30:00Z',
  time: '09:30:00',
  duration: 'PT5M',
  currency: '12.50|USD',
  phone: 'tel:+15551234567',
  email: 'name@example.com',
  uri: 'https://example.com/',
  uuid: 'e3b2c1a0-4567-89ab-cdef-1234567890ab',
}

/** Text that is not in the format asked for. */
export const wrongFormat: RuleKnowledge = {
  rule: 'wrong-format',
  keywords: ['format'],
  explain({ path, value, data }, { who, name, print }) {
    const format = String(value)
    const sample = Object.hasOwn(samples, format) ? ` such as ${samples[format]}` : ''
    return {
      path,
      message: `${name(path)} is ${print(data, path)}: ${who} takes the format ${format}${sample}`,
      expected: format,
      received: data,
    }
  },
  breakages(site) {
    const format = String(site.value)
    return numberFormat(format) === undefined ? brokenTexts(site, format) : brokenNumbers(site, format)
  },
}

function brokenTexts(site: BreakageSite, format: string): readonly Breakage[] {
  const text = textAt(site)
  const accepts = textFormat(format)
  if (text === undefined || accepts === undefined) return []
  const slips = [...formatMisses(format), ...textSlips(text)]
  const broken = distinctSlips(
    site.valid,
    slips.filter((slip) => !accepts(slip.text)),
  )
  const meets = meetsOthers(site)
  return preferred(broken, (slip) => meets(slip.text))
    .slice(0, 30)
    .map(breakageOf)
}

/** A fraction, and numbers past the format's bounds where it has any that numbers can be past. */
function brokenNumbers({ keyword, value, valid, schemas }: BreakageSite, format: string): readonly Breakage[] {
  const bounds = numberFormat(format)
  if (bounds === undefined || !takesType(schemas, 'number')) return []
  const fraction = typeof valid === 'number' && Math.abs(valid) < 2 ** 31 ? valid + 0.5 : 0.5
  const past =
    format === 'int32'
      ? [
          { name: 'one above the greatest', broken: bounds.maximum + 1 },
          { name: 'one below the least', broken: bounds.minimum - 1 },
        ]
      : []
  const { meets } = otherDemands(schemas, keyword, value)
  return preferred([...past, { name: 'a fraction', broken: fraction }], ({ broken }) => meets(broken))
}
