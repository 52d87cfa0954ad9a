import { describe, expect, test } from 'vitest'
import { credentialsFor } from '../../../src/store/credentials.ts'
import { thrown } from '../../support/thrown.ts'

const bare = { GENESYS_CLIENT_ID: 'bare-id', GENESYS_CLIENT_SECRET: 'bare-secret', GENESYS_REGION: 'mypurecloud.com' }
const terraform = {
  GENESYSCLOUD_OAUTHCLIENT_ID: 'tf-id',
  GENESYSCLOUD_OAUTHCLIENT_SECRET: 'tf-secret',
  GENESYSCLOUD_REGION: 'us-east-1',
}

describe('credentials', () => {
  test('come from the bare names', () => {
    expect(credentialsFor(undefined, bare)).toEqual({
      clientId: 'bare-id',
      clientSecret: 'bare-secret',
      region: 'mypurecloud.com',
      names: ['GENESYS_CLIENT_ID', 'GENESYS_CLIENT_SECRET', 'GENESYS_REGION'],
    })
  })

  test('come from the names of the environment first', () => {
    const variables = { ...bare, GENESYS_PROD_EU_CLIENT_ID: 'prod-id', GENESYS_PROD_EU_CLIENT_SECRET: 'prod-secret' }
    expect(credentialsFor('prod-eu', variables)).toEqual({
      clientId: 'prod-id',
      clientSecret: 'prod-secret',
      region: 'mypurecloud.com',
      names: ['GENESYS_PROD_EU_CLIENT_ID', 'GENESYS_PROD_EU_CLIENT_SECRET', 'GENESYS_REGION'],
    })
    expect(credentialsFor('dev', variables).clientId).toBe('bare-id')
    expect(credentialsFor(undefined, variables).clientId).toBe('bare-id')
  })

  test('come from the names of Terraform last', () => {
    expect(credentialsFor('prod', terraform)).toEqual({
      clientId: 'tf-id',
      clientSecret: 'tf-secret',
      region: 'us-east-1',
      names: ['GENESYSCLOUD_OAUTHCLIENT_ID', 'GENESYSCLOUD_OAUTHCLIENT_SECRET', 'GENESYSCLOUD_REGION'],
    })
    expect(credentialsFor('prod', { ...terraform, ...bare }).clientId).toBe('bare-id')
  })

  test('may be an access token, which goes before a client of the same names', () => {
    expect(credentialsFor(undefined, { ...bare, GENESYS_ACCESS_TOKEN: 'token' })).toEqual({
      accessToken: 'token',
      region: 'mypurecloud.com',
      names: ['GENESYS_ACCESS_TOKEN', 'GENESYS_REGION'],
    })
    expect(
      credentialsFor('prod', {
        GENESYS_ACCESS_TOKEN: 't',
        GENESYS_PROD_CLIENT_ID: 'i',
        GENESYS_PROD_CLIENT_SECRET: 's',
      }).names,
    ).toEqual(['GENESYS_PROD_CLIENT_ID', 'GENESYS_PROD_CLIENT_SECRET'])
  })

  test('never join an id with the secret of another', () => {
    const error = thrown(() => credentialsFor('prod', { ...bare, GENESYS_PROD_CLIENT_ID: 'prod-id' }))
    expect(error.code).toBe('credentials-missing')
    expect(error.message).toContain('GENESYS_PROD_CLIENT_SECRET is not set')
  })

  test('are trimmed, and empty is unset', () => {
    const { clientSecret } = credentialsFor(undefined, {
      ...bare,
      GENESYS_ACCESS_TOKEN: '',
      GENESYS_CLIENT_SECRET: ' s\n',
    })
    expect(clientSecret).toBe('s')
  })

  test('that are missing are asked for by every name', () => {
    const error = thrown(() => credentialsFor('prod', { GENESYS_REGION: 'mypurecloud.com' }))
    expect(error.code).toBe('credentials-missing')
    for (const name of [
      'GENESYS_PROD_CLIENT_ID',
      'GENESYS_CLIENT_SECRET',
      'GENESYS_ACCESS_TOKEN',
      'GENESYSCLOUD_OAUTHCLIENT_ID',
    ]) {
      expect(error.message).toContain(name)
    }
    expect(thrown(() => credentialsFor(undefined, {})).message).not.toContain('GENESYS_PROD')
  })

  test('may bring the addresses along; those must be safe for a secret, and are never shown', () => {
    const addresses = { GENESYS_API_URL: 'http://127.0.0.1:8080', GENESYS_PROD_LOGIN_URL: 'https://login.example' }
    expect(credentialsFor('prod', { ...bare, ...addresses })).toMatchObject({
      apiUrl: 'http://127.0.0.1:8080',
      loginUrl: 'https://login.example',
    })
    const error = thrown(() => credentialsFor(undefined, { ...bare, GENESYS_API_URL: 'http://me:hunter2@api.example' }))
    expect(error.code).toBe('credentials-invalid')
    expect(error.message).toContain('GENESYS_API_URL')
    expect(error.message).not.toContain('hunter2')
  })

  test('are never in an error', () => {
    const variables = { GENESYS_CLIENT_SECRET: 'hunter2', GENESYS_PROD_CLIENT_ID: 'hunter3' }
    for (const environment of [undefined, 'prod']) {
      expect(thrown(() => credentialsFor(environment, variables)).message).not.toMatch(/hunter/)
    }
  })
})
