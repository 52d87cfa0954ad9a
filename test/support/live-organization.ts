import type { Reply, SeenRequest } from './scripted-server.ts'

/** A client that may sign in to every organisation of these tests. */
export const credentials = { clientId: 'the-client', clientSecret: 'the-s3cret-of-the-client' } as const

/** The token that signing in gives, and that every other request must carry. */
export const token = 'the-t0ken-that-was-given'

/** A flow as the platform describes it. */
export interface LiveFlow {
  readonly id: string
  readonly name: string
  readonly type?: string
  readonly [member: string]: unknown
}

export const customerOnboarding: LiveFlow = {
  id: 'e3b2c1a0-4567-89ab-cdef-1234567890ab',
  name: 'Customer Onboarding',
  type: 'workflow',
  publishedVersion: { id: '3.0', datePublished: '2025-03-29T10:00:00.000Z', publishedBy: { name: 'Somebody' } },
  inputSchema: { type: 'object', properties: { 'Flow.customerId': { type: 'string' } } },
  outputSchema: { type: 'object', properties: { 'Flow.accountId': { type: 'string' } } },
}

export const nightlyPayroll: LiveFlow = {
  id: '0f0e0d0c-1111-4222-8333-444455556666',
  name: 'Nightly Payroll',
  type: 'workflow',
  publishedVersion: { id: '1.0', datePublished: '2025-01-02T03:04:05.000Z' },
  inputSchema: { type: 'object', properties: { 'Flow.agentId': { type: 'string' }, 'Flow.day': { type: 'string' } } },
  outputSchema: { type: 'object', properties: {} },
}

/**
 * The answers of an organisation with these flows: sign-in, the listing with its filters and pages, single flows,
 * `versions` by flow id and version id, and the organisation itself.
 */
export function organization(
  flows: readonly LiveFlow[],
  versions: Readonly<Record<string, unknown>> = {},
): (request: SeenRequest) => Reply {
  return (request) => {
    const { pathname, searchParams } = request.url
    if (pathname === '/oauth/token') return signIn(request)
    if (request.headers.authorization !== `Bearer ${token}`)
      return error(401, 'bad.credentials', 'Invalid login credentials.')
    if (pathname === '/api/v2/organizations/me') return { json: { id: 'org-1', name: 'Example Bank' } }
    if (pathname === '/api/v2/flows') return { json: listing(flows, searchParams) }
    const [, id, version] = /^\/api\/v2\/flows\/([^/]+)(?:\/versions\/([^/]+))?$/.exec(pathname) ?? []
    const found = version === undefined ? flows.find((flow) => flow.id === id) : versions[`${id} ${version}`]
    return found === undefined
      ? error(404, 'architect.flow.not.found', 'Could not find flow with specified ID.')
      : { json: found }
  }
}

/** An error as the platform words it. */
export function error(status: number, code: string, message: string): Reply {
  return { status, json: { status, code, message, contextId: 'context-1', details: [], errors: [] } }
}

function signIn({ headers, body, method }: SeenRequest): Reply {
  const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64')
  const isRight =
    method === 'POST' &&
    headers.authorization === `Basic ${basic}` &&
    headers['content-type'] === 'application/x-www-form-urlencoded' &&
    new URLSearchParams(body).get('grant_type') === 'client_credentials'
  return isRight
    ? { json: { access_token: token, token_type: 'bearer', expires_in: 86_399 } }
    : {
        status: 400,
        json: { error: 'invalid_client', description: 'client not found: invalid client', error_description: '' },
      }
}

function listing(flows: readonly LiveFlow[], query: URLSearchParams): unknown {
  const [ids, name, types] = [query.getAll('id'), query.get('name'), query.getAll('type')]
  const listed = flows.filter((flow) =>
    ids.length > 0
      ? ids.includes(flow.id)
      : (name === null || flow.name.toLowerCase().includes(name.toLowerCase())) &&
        (types.length === 0 || types.includes(flow.type ?? '')),
  )
  const [number, size] = [Number(query.get('pageNumber')), Math.min(500, Number(query.get('pageSize')))]
  const entities = listed.slice((number - 1) * size, number * size)
  return {
    entities: query.get('includeSchemas') === 'true' ? entities : entities.map(withoutSchemas),
    pageSize: size,
    pageNumber: number,
    total: listed.length,
    pageCount: Math.ceil(listed.length / size),
  }
}

function withoutSchemas({ inputSchema: _inputs, outputSchema: _outputs, ...flow }: LiveFlow): unknown {
  return flow
}
