import { expect, test } from 'vitest'
import { explainText } from '../../../src/report/explain-text.ts'
import type { Explanation } from '../../../src/report/explanation.ts'

const explanation: Explanation = {
  contract: { key: 'onboarding', name: 'Customer Onboarding', type: 'WORKFLOW', source: 'archy', elsewhere: [] },
  file: 'body.json',
  kind: 'bot session',
  diagnosis: {
    violations: [{ rule: 'unknown-input', path: '/a', message: 'a: no such input', source: 'contract' }],
    repairs: [],
    text: 'first line\n\n  second line, as it is\n',
  },
  answer: {
    form: 'error body',
    status: 404,
    code: 'architect.flow.not.found',
    message: 'Could not find flow with specified ID.',
    details: Array.from({ length: 8 }, (_, index) => ({ fieldName: `field${index}`, errorCode: 'wrong' })),
    correlationId: '11111111-2222-3333-4444-555555555555',
    retryAfter: 14,
  },
  meaning: { about: 'flow', meaning: 'No such flow.', remedy: 'Compare the id.', certainty: 'documented' },
  causes: [
    { cause: 'name', verdict: 'no', why: 'No name is wrong.' },
    { cause: 'envelope', verdict: 'possible', why: 'It may be.' },
    { cause: 'region', verdict: 'yes', why: 'The id is of dev.' },
    { cause: 'moved', verdict: 'doctor', why: 'Only the live flow tells.' },
  ],
  guesses: [
    { guess: 'casing', verdict: 'no', why: 'It is not.' },
    { guess: 'publishing', verdict: 'doctor', why: 'Only the live flow tells.' },
  ],
  next: 'npx flow-contract record onboarding --dry-run',
  passed: false,
}

test('tells who judges, the payload, the answer, the causes and the guesses, and ends with the command', () => {
  expect(explainText(explanation)).toEqual([
    'Judged by the contract of flow "onboarding":',
    '  Customer Onboarding · WORKFLOW',
    '  no published version on record',
    "  from the authors' YAML",
    '',
    'body.json is taken for a request for a bot session.',
    '',
    'first line',
    '',
    '  second line, as it is',
    '',
    'The answer, read as an error body: 404 architect.flow.not.found "Could not find flow with specified',
    '  ID."',
    '  It means: No such flow. (documented)',
    '  What to do: Compare the id.',
    '  Wait: 14 s',
    '  It says: field0: wrong',
    '  It says: field1: wrong',
    '  It says: field2: wrong',
    '  It says: field3: wrong',
    '  It says: field4: wrong',
    '  … and 3 more details.',
    "  Correlation id, for the platform's support: 11111111-2222-3333-4444-555555555555",
    '',
    'Known causes that fit:',
    '  wrong region or environment: yes. The id is of dev.',
    '  envelope: possible. It may be.',
    'It is not: name.',
    'Cannot be told from here: the live flow has moved.',
    '',
    'What one guesses first:',
    '  casing: no. It is not.',
    '  publishing: run doctor. Only the live flow tells.',
    '  run doctor: the command below shows whether the live flow is there, published and unchanged. It',
    '    only reads, and needs credentials.',
    '',
    'Whether the live flow has moved, this read-only command tells:',
    '  npx flow-contract record onboarding --dry-run',
  ])
})

test('a payload that passes, and no answer', () => {
  const { answer: _, meaning: __, ...rest } = explanation
  const lines = explainText({
    ...rest,
    contract: { ...explanation.contract, file: 'a.flow.json', version: '3.0', pinned: '2.0', environment: 'prod' },
    kind: 'inputs',
    diagnosis: { violations: [], repairs: [], text: 'whatever it says' },
    causes: [],
    guesses: [],
  })
  expect(lines.slice(0, 8)).toEqual([
    'Judged by the contract of flow "onboarding":',
    '  Customer Onboarding · WORKFLOW · environment prod',
    '  version 3.0, the config pins version 2.0',
    "  a.flow.json, from the authors' YAML",
    '',
    'body.json is taken for a map of inputs.',
    'It passes this contract.',
    '',
  ])
  expect(lines).toContain('No known cause fits.')
  expect(lines.join('\n')).not.toMatch(/answer|run doctor/)
})
