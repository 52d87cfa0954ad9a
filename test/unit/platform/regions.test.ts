import { describe, expect, test } from 'vitest'
import { platformAddress } from '../../../src/platform/address.ts'
import { createFlowsClient } from '../../../src/platform/flows-client.ts'
import { regionHost, regionHosts } from '../../../src/platform/regions.ts'
import { thrown } from '../../support/thrown.ts'

describe('a region', () => {
  test.each([
    ['mypurecloud.ie', 'mypurecloud.ie'],
    [' MyPureCloud.IE ', 'mypurecloud.ie'],
    ['eu-west-1', 'mypurecloud.ie'],
    ['eu_west_1', 'mypurecloud.ie'],
    ['us-east-1', 'mypurecloud.com'],
    ['us-east-2', 'use2.us-gov-pure.cloud'],
    ['ap-southeast-2', 'mypurecloud.com.au'],
  ])('written as "%s" is %s', (written, host) => {
    expect(regionHost(written)).toBe(host)
  })

  test('every host is its own name, and there are 18', () => {
    expect(new Set(regionHosts).size).toBe(18)
    expect(regionHosts.map((host) => regionHost(host))).toEqual(regionHosts)
  })

  test.each(['api.mypurecloud.ie', 'mypureclod.ie'])('the slip "%s" is told from the one that was meant', (slip) => {
    const error = thrown(() => regionHost(slip))
    expect(error.code).toBe('region-unknown')
    expect(error.message).toContain('did you mean "mypurecloud.ie"?')
  })

  test.each(['evil.example', 'mypurecloud.ie.evil.example', 'constructor', ''])('"%s" gets no credentials', (host) => {
    const error = thrown(() => regionHost(host))
    expect(error.code).toBe('region-unknown')
    for (const known of regionHosts) expect(error.message).toContain(known)
  })
})

describe('an address', () => {
  test('of a region has its API and its sign-in service', () => {
    expect(platformAddress({ region: 'eu-central-1' })).toEqual({
      apiUrl: 'https://api.mypurecloud.de',
      loginUrl: 'https://login.mypurecloud.de',
      region: 'mypurecloud.de',
    })
  })

  test('of another service is what was given, and tells the region when it is one', () => {
    expect(platformAddress({ apiUrl: 'http://127.0.0.1:4000/', loginUrl: 'http://127.0.0.1:4000/' })).toEqual({
      apiUrl: 'http://127.0.0.1:4000',
      loginUrl: 'http://127.0.0.1:4000',
      region: undefined,
    })
    expect(platformAddress({ apiUrl: 'https://api.mypurecloud.jp' }).region).toBe('mypurecloud.jp')
  })

  test.each([
    'http://api.example',
    'https://user:pass@api.example',
    'ftp://api.example',
    'api.example',
    'https://a/?b',
  ])('with %s is refused, and not repeated', (apiUrl) => {
    const error = thrown(() => platformAddress({ apiUrl, loginUrl: 'https://login.example' }))
    expect(error.code).toBe('address-invalid')
    expect(error.message).not.toContain(apiUrl)
  })

  test('needs a place to sign in, unless there is a token', () => {
    const credentials = { clientId: 'a', clientSecret: 'b' }
    expect(thrown(() => createFlowsClient({ apiUrl: 'https://api.example', credentials })).code).toBe('address-invalid')
    expect(thrown(() => createFlowsClient({ loginUrl: 'https://login.example', credentials })).code).toBe(
      'address-invalid',
    )
    expect(thrown(() => createFlowsClient({ credentials })).code).toBe('region-unknown')
    expect(createFlowsClient({ apiUrl: 'https://api.example', accessToken: 't' }).host).toBe('api.example')
  })
})
