import type { Json } from '../../contract/json.ts'
import { numberFormat, textFormat } from '../../schema/formats.ts'
import { bounded } from './number-meaning.ts'
import type { Shape } from './shape.ts'
import { type Meaning, ofTypes, type Step, type Way, withNumber, withText } from './step.ts'
import { textType } from './types.ts'

/** `minLength`, `maxLength`, `pattern` and `format`. */
export const textMeaning: Meaning = {
  hold(reading, { steps }) {
    const [least, most, pattern] = [reading.number('minLength'), reading.number('maxLength'), reading.get('pattern')]
    if (least !== undefined) steps.push((shape) => sized(shape, { least }))
    if (most !== undefined) steps.push((shape) => sized(shape, { most }))
    if (typeof pattern === 'string')
      steps.push((shape) => withText(shape, { patterns: added(shape.text.patterns, pattern) }))
    steps.push(...formatSteps(reading.get('format')))
  },

  deny(reading) {
    const ways: Way[] = []
    const [least, most, pattern] = [reading.number('minLength'), reading.number('maxLength'), reading.get('pattern')]
    if (least !== undefined) ways.push([text, (shape) => sized(shape, { most: Math.ceil(least) - 1 })])
    if (most !== undefined) ways.push([text, (shape) => sized(shape, { least: Math.floor(most) + 1 })])
    if (typeof pattern === 'string')
      ways.push([text, (shape) => withText(shape, { notPatterns: added(shape.text.notPatterns, pattern) })])
    const format = reading.get('format')
    if (typeof format === 'string' && textFormat(format) !== undefined)
      ways.push([text, (shape) => withText(shape, { notFormats: added(shape.text.notFormats, format) })])
    return ways
  },
}

const text: Step = (shape) => ofTypes(shape, textType)

function formatSteps(format: Json | undefined): Step[] {
  if (typeof format !== 'string') return []
  if (textFormat(format) !== undefined)
    return [(shape) => withText(shape, { formats: added(shape.text.formats, format) })]
  const bounds = numberFormat(format)
  if (bounds === undefined) return []
  return [
    (shape) => bounded(bounded(shape, 'minimum', bounds.minimum), 'maximum', bounds.maximum),
    (shape) => withNumber(shape, { integer: true }),
  ]
}

function sized(
  shape: Shape,
  { least = 0, most = Infinity }: { readonly least?: number; readonly most?: number },
): Shape {
  const bounds = {
    least: Math.max(shape.text.least, Math.ceil(least)),
    most: Math.min(shape.text.most, Math.floor(most)),
  }
  const next = withText(shape, bounds)
  return bounds.least > bounds.most ? ofTypes(next, ~textType) : next
}

function added(list: readonly string[], one: string): readonly string[] {
  return list.includes(one) ? list : [...list, one]
}
