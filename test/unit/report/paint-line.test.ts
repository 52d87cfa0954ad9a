import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { paintLine } from '../../../src/report/paint-line.ts'

test('paints the word that a line begins with, and changes no letter', () => {
  const painted = ['error: a', 'warning: error: b', '  next: c', 'added: d', 'would be changed: e', 'skipped: f']
  for (const line of painted) {
    expect(paintLine(line)).not.toBe(line)
    expect(stripVTControlCharacters(paintLine(line))).toBe(line)
  }
  expect(paintLine('warning: error: b')).toMatch(/: error: b$/)
  for (const line of ['', 'unchanged: a', '4 flows: 1 added', 'constructor: x', 'an error: x', 'ERROR: x']) {
    expect(paintLine(line)).toBe(line)
  }
})
