import { describe, expect, test } from 'vitest'
import { parseJsonText } from '../../../src/contract/json-text.ts'
import { thrown } from '../../support/thrown.ts'

describe('JSON texts', () => {
  test('are read, with or without a byte order mark', () => {
    expect(parseJsonText('{"a": [1, null]}', 'x')).toEqual({ a: [1, null] })
    expect(parseJsonText('\ufeff{"a": 1}', 'x')).toEqual({ a: 1 })
  })

  test.each([
    ['{"a": 1,}', '"}" at line 1, column 9'],
    ['{"a": 1\n "b": 2}', '""" at line 2, column 2'],
    ['{\n  "a": tru\n}', '"t" at line 2, column 8'],
    ['{"a": 01}', '"0" at line 1, column 7'],
    ['{"a": "one\ntwo"}', '""" at line 1, column 7'],
    ["{'a': 1}", `"'" at line 1, column 2`],
    ['{"a" 1}', '"1" at line 1, column 6'],
    ['[1, 2', 'the end of the text at line 1, column 6'],
    ['[1 2]', '"2" at line 1, column 4'],
    ['[1}', '"}" at line 1, column 3'],
    ['[,1]', '"," at line 1, column 2'],
    ['{} {}', '"{" at line 1, column 4'],
    ['{"a": 1} // done', '"/" at line 1, column 10'],
    ['<<<<<<< HEAD\n{}', '"<" at line 1, column 1'],
    ['{"a": NaN}', '"N" at line 1, column 7'],
    ['{"\\x": 1}', '""" at line 1, column 2'],
    ['', 'the end of the text at line 1, column 1'],
    ['[\r\n1,\r\n]', '"]" at line 3, column 1'],
    ['[😀]', '"😀" at line 1, column 2'],
  ])('tell where %j is wrong', (text, found) => {
    expect(thrown(() => parseJsonText(text, 'contract-invalid', 'a.json'))).toMatchObject({
      code: 'contract-invalid',
      file: 'a.json',
      message: `a.json: expected JSON, found ${found}`,
    })
  })

  test.each([
    ['{"flows": {\n  "a": {},\n  "a": {}\n}}', '/flows/a', '"a" for the second time at line 3, column 3'],
    ['{"a": 1, "\\u0061": 2}', '/a', '"a" for the second time at line 1, column 10'],
    ['[{"a/b": [0, {"c": 1, "d": 2, "c": 3}]}]', '/0/a~1b/1/c', '"c" for the second time at line 1, column 31'],
    ['{"__proto__": 1, "__proto__": 1}', '/__proto__', '"__proto__" for the second time at line 1, column 18'],
  ])('are refused when an object has a name twice: %j', (text, pointer, found) => {
    const error = thrown(() => parseJsonText(text, 'config-invalid', 'a.json'))
    expect(error).toMatchObject({ code: 'config-invalid', pointer })
    expect(error.message).toBe(`a.json at ${pointer}: expected each name once, found ${found}`)
  })

  test.each([
    '{"a": "a", "b": {"a": ["a", "a"]}, "c": {"a": "b"}}',
    '[{"a": 1}, {"a": 1}]',
    '{"a": "{\\"a\\": 1", "A": 1}',
  ])('may have a name in two objects, and as a value: %j', (text) => {
    expect(parseJsonText(text, 'x')).toEqual(JSON.parse(text))
  })

  test('of any size and depth are judged without a crash', () => {
    expect(thrown(() => parseJsonText('['.repeat(200_000), 'x')).message).toContain('line 1, column 200001')
    expect(thrown(() => parseJsonText(`["${'a'.repeat(2_000_000)}" 1]`, 'x')).message).toContain('column 2000005')
  })
})
