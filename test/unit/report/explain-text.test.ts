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
    { cause: 'null', verdict: 'unknown', why: 'Only the payload tells.' },
    { cause: 'case', verdict: 'no', why: 'A guess says so.' },
    { cause: 'moved', verdict: 'doctor', why: 'Only the live flow tells.' },
  ],
  guesses: [
    { guess: 'casing', verdict: 'no', why: 'It is not.' },
    { guess: 'scopes', verdict: 'unknown', why: 'Nothing tells.' },
    { guess: 'publishing', verdict: 'doctor', why: 'Only the live flow tells.' },
  ],
  next: 'npx flow-contract record onboarding --dry-run',
  passed: false,
}

test('tells who judges, the payload, the answer, the causes and the guesses, and ends with the command', () => {
  expect(explainText(explanation)).toEqual([
    'Judged by the contract of flow "onboarding", no published version on record, from the authors\' YAML.',
    'body.json is taken for a request for a bot session.',
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
    'Cannot be told from here: null.',
    'The answer is about the flow itself; the payload also has faults of its own, see above.',
    'What one guesses first:',
    '  casing: no. It is not.',
    '  scopes: unknown. Nothing tells.',
    '  publishing: run doctor. Only the live flow tells.',
    'run doctor: this read-only command shows whether the live flow is there, published and unchanged:',
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
  expect(lines).toEqual([
    'Judged by the contract of flow "onboarding":',
    '  Customer Onboarding · WORKFLOW · environment prod',
    '  version 3.0, the config pins version 2.0',
    "  a.flow.json, from the authors' YAML",
    'body.json is taken for a map of inputs.',
    'It passes this contract.',
    '',
    'No known cause fits.',
    'What one guesses first:',
    'Whether the live flow has moved, this read-only command tells:',
    '  npx flow-contract record onboarding --dry-run',
  ])
})

function first(facts: Partial<Explanation['contract']>): string | undefined {
  return explainText({ ...explanation, contract: { ...explanation.contract, source: 'api', ...facts } })[0]
}

test('beside a diagnosis, which names the version, only the publication and the source are told of the contract', () => {
  expect(first({ version: '3.0', environment: 'prod', datePublished: '2025-03-29T10:15:00.000Z' })).toBe(
    'Judged by the contract of flow "onboarding", published 2025-03-29T10:15:00.000Z, from the live API.',
  )
  expect(first({ key: 'a', version: '3.0', pinned: '2.0' })).toBe(
    'Judged by the contract of flow "a", version 3.0, the config pins version 2.0, from the live API.',
  )
})

test('what to do is not to compare the payload where that is done', () => {
  const meaning = { about: 'inputs', meaning: 'Wrong.', remedy: 'Compare the payload.', certainty: 'reported' } as const
  const { diagnosis, ...alone } = explanation
  expect(explainText({ ...alone, meaning }).join('\n')).toContain('What to do: Compare')
  expect(explainText({ ...explanation, meaning }).join('\n')).not.toContain('What to do')
  expect(diagnosis?.violations).toHaveLength(1)
})
