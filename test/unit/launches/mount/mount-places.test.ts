import { describe, expect, test } from 'vitest'
import { mountPlaces } from '../../../../src/launches/mount/mount-places.ts'
import { placeOfRequest } from '../../../../src/launches/mount/place-of-request.ts'
import { regionHosts } from '../../../../src/platform/regions.ts'
import { thrown } from '../../../support/thrown.ts'

const gateway = { apiUrl: 'https://gateway.test/genesys/', loginUrl: 'http://login.test:8080' }
const environments = { dev: { region: 'eu-west-1' }, lab: gateway }

const origins = (...given: Parameters<typeof mountPlaces>): readonly string[] =>
  mountPlaces(...given).map(({ origin, prefix }) => origin + prefix)

/** The code of the error that refuses these options. */
function code(options: Parameters<typeof mountPlaces>[0]): unknown {
  return Reflect.get(
    thrown(() => mountPlaces(options, { environments: {} })),
    'code',
  )
}

describe('the places', () => {
  test('are every region, and the addresses that the config has', () => {
    const regions = regionHosts.flatMap((host) => [`https://api.${host}`, `https://login.${host}`])
    expect(origins({}, { environments: {} })).toEqual(regions)
    expect(origins({}, { environments })).toEqual([
      ...regions,
      'https://gateway.test/genesys',
      'http://login.test:8080',
    ])
  })

  test('are one environment’s, one region’s, or those that are given', () => {
    const ireland = ['https://api.mypurecloud.ie', 'https://login.mypurecloud.ie']
    const own = ['https://gateway.test/genesys', 'http://login.test:8080']
    expect(origins({ environment: 'dev' }, { environments })).toEqual(ireland)
    expect(origins({ environment: 'lab' }, { environments })).toEqual(own)
    expect(origins({ region: 'mypurecloud.ie' }, { environments })).toEqual(ireland)
    expect(origins({ environment: 'dev', ...gateway }, { environments })).toEqual(own)
    expect(origins({ apiUrl: 'https://one.test' }, { environments })).toEqual(['https://one.test', 'https://one.test'])
  })

  test('are refused where they are none, without showing a password', () => {
    expect(code({ region: 'mars' })).toBe('region-unknown')
    expect(code({ loginUrl: 'https://login.test' })).toBe('address-invalid')
    for (const apiUrl of [
      'gateway.test',
      'ftp://gateway.test',
      'https://gateway.test?key=1',
      'https://gateway.test#a',
    ]) {
      expect(code({ apiUrl })).toBe('address-invalid')
    }
    const error = thrown(() => mountPlaces({ apiUrl: 'ftp://me:pass@gateway.test' }, { environments: {} }))
    expect(error.message).not.toContain('pass')
  })
})

describe('a request', () => {
  const places = mountPlaces(gateway, { environments: {} })
  const asked = (url: string): unknown => {
    const { origin, pathname, search } = new URL(url)
    return placeOfRequest(places, origin, `${pathname}${search}`)
  }

  test('asks for the path behind the prefix, of the service that has it', () => {
    const flows = '/api/v2/flows?pageSize=1'
    expect(asked(`https://gateway.test/genesys${flows}`)).toEqual({ path: flows, isServed: true })
    expect(asked('http://login.test:8080/oauth/token')).toEqual({ path: '/oauth/token', isServed: true })
    expect(asked('https://gateway.test/genesys/oauth/token')).toEqual({ path: '/oauth/token', isServed: false })
    expect(asked('http://login.test:8080/api/v2/flows')).toMatchObject({ isServed: false })
  })

  test('is none of a place’s outside of its prefix or its port', () => {
    for (const url of [
      'https://gateway.test/genesyst/api',
      'https://gateway.test/api',
      'http://login.test/oauth/token',
    ])
      expect(asked(url)).toBeUndefined()
  })

  test('may ask one address for both services', () => {
    const one = mountPlaces({ apiUrl: 'https://one.test' }, { environments: {} })
    for (const path of ['/oauth/token', '/api/v2/flows'])
      expect(placeOfRequest(one, 'https://one.test', path)).toEqual({ path, isServed: true })
  })
})
