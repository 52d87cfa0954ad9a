import { expect, onTestFinished, test, vi } from 'vitest'
import { assertWebGlobals } from '../../../../src/launches/mount/assert-web-globals.ts'
import { thrown } from '../../../support/thrown.ts'

test('an environment with the globals of the web is well', () => {
  expect(() => assertWebGlobals('flow-contract/nock')).not.toThrow()
})

test('one that lacks them is told which, and what helps', () => {
  const { Request: own } = globalThis
  Reflect.deleteProperty(globalThis, 'Request')
  onTestFinished(() => void vi.stubGlobal('Request', own))
  expect(thrown(() => assertWebGlobals('flow-contract/nock'))).toMatchObject({
    code: 'environment-unsupported',
    message: expect.stringMatching(
      /^flow-contract\/nock needs the globals Request, .*@jest-environment node/,
    ) as unknown,
  })
})
