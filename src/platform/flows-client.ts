import { FlowContractError } from '../contract/errors.ts'
import { isObject } from '../contract/json.ts'
import { type PlatformFlow, readPlatformFlow } from '../contract/read-platform-flow.ts'
import { type AddressOptions, platformAddress } from './address.ts'
import { type Api, createApi, type SignInWith } from './api.ts'
import { type FlowFilter, isDeleted, pagePath, readFlowPage } from './flow-pages.ts'
import { FlowNotVisibleError, isNotVisible, UnreadableAnswerError } from './platform-error.ts'
import { createTransport, type TransportOptions } from './transport.ts'

// Ids have 36 characters: far from the shortest limit on the length of a URL that a proxy sets.
const idsInRequest = 50

/** Which organisation, how to sign in, and, for tests, the world that requests go out to. */
export type FlowsClientOptions = AddressOptions & SignInWith & TransportOptions

/** An organisation, as the platform names it. */
export interface Organization {
  readonly id: string
  readonly name: string
}

/**
 * Reads the flows of one organisation. Every method rejects with a `PlatformError` whose `code` tells what went wrong:
 * `sign-in-refused`, `host-unreachable`, `connection-lost`, `flow-not-visible`, `permission-missing`, `rate-limited`,
 * `platform-failed`, `answer-redirected`, `answer-unreadable`, `request-refused`; and with `platform-flow-invalid` for a
 * flow of another form. But for `allFlows`, schemas that a flow lacks are looked for in its published version.
 */
export interface FlowsClient {
  /** The host of the API, with its port if it has one. */
  readonly host: string
  /** The host of the region, such as `mypurecloud.ie`; undefined for a service that is no known region's. */
  readonly region: string | undefined
  /** The flow with this id. */
  flow(id: string): Promise<PlatformFlow>
  /** The flows with these ids, in their order; those that are not visible are left out. One request for every 50. */
  flowsByIds(ids: readonly string[]): Promise<readonly PlatformFlow[]>
  /** The flows with exactly this name; of this type, such as `WORKFLOW`, when one is given. */
  flowsByName(name: string, type?: string): Promise<readonly PlatformFlow[]>
  /** Every flow that is visible, with what the listing says of it. One request for every 500. */
  allFlows(): AsyncIterable<PlatformFlow>
  /** A flow as it is in one of its versions, such as `"3.0"`; with a flow that was read before, in one request. */
  version(flow: string | PlatformFlow, version: string): Promise<PlatformFlow>
  /** The organisation that answers. */
  organization(): Promise<Organization>
}

/**
 * A client for the flows of one organisation. It signs in when it is first asked for something, needs the one permission
 * `architect:flow:view`, and only ever reads. Throws `region-unknown`, `address-invalid` or `credentials-invalid`.
 */
export function createFlowsClient(options: FlowsClientOptions): FlowsClient {
  const address = platformAddress(options)
  if (options.accessToken === undefined && address.loginUrl === undefined) {
    throw new FlowContractError(
      'address-invalid',
      'A client id and secret sign in at loginUrl, and there is none beside apiUrl. Give both (GENESYS_LOGIN_URL), or an access token',
    )
  }
  return new PlatformFlowsClient(createApi(address, options, createTransport(options)), address.region)
}

class PlatformFlowsClient implements FlowsClient {
  readonly host: string
  readonly region: string | undefined
  readonly #api: Api

  constructor(api: Api, region: string | undefined) {
    this.#api = api
    this.host = api.host
    this.region = region
  }

  async flow(id: string): Promise<PlatformFlow> {
    return this.#completed(this.#read(await this.#api.get(this.#path(id), `flow "${id}"`, 'flow')))
  }

  async flowsByIds(ids: readonly string[]): Promise<readonly PlatformFlow[]> {
    const found = new Map<string, PlatformFlow>()
    const wanted = [...new Set(ids.map((id) => id.toLowerCase()))]
    for (let start = 0; start < wanted.length; start += idsInRequest) {
      for await (const flow of this.#listed({ ids: wanted.slice(start, start + idsInRequest) })) {
        const id = flow.contract.flow.id?.toLowerCase()
        if (id !== undefined && wanted.includes(id)) found.set(id, flow)
      }
    }
    const flows: PlatformFlow[] = []
    for (const id of wanted) {
      const flow = found.get(id)
      if (flow !== undefined) flows.push(await this.#completed(flow))
    }
    return flows
  }

  async flowsByName(name: string, type?: string): Promise<readonly PlatformFlow[]> {
    const flows: PlatformFlow[] = []
    for await (const flow of this.#listed({ name, ...(type === undefined ? {} : { type }) })) {
      const { flow: identity } = flow.contract
      // The platform's filter takes wildcards and does not mind case.
      if (identity.name !== name || (type !== undefined && identity.type !== type.toUpperCase())) continue
      flows.push(await this.#completed(flow))
    }
    return flows
  }

  allFlows(): AsyncIterable<PlatformFlow> {
    return this.#listed({})
  }

  async version(flow: string | PlatformFlow, version: string): Promise<PlatformFlow> {
    const known =
      typeof flow === 'string' ? this.#read(await this.#api.get(this.#path(flow), `flow "${flow}"`, 'flow')) : flow
    const identity = known.contract.flow
    const id = identity.id ?? (typeof flow === 'string' ? flow : '')
    const what = `version "${version}" of flow "${identity.name}"`
    const answer = await this.#api.get(`${this.#path(id)}/versions/${this.#step(version, what)}`, what, 'flow')
    if (!isObject(answer)) throw this.#unreadable(`the answer for ${what} is no version`)
    return this.#read({ ...identity, id, publishedVersion: { ...answer, id: version } })
  }

  async organization(): Promise<Organization> {
    const value = await this.#api.get('/api/v2/organizations/me', 'the organisation')
    const { id, name } = isObject(value) ? value : {}
    if (typeof id !== 'string' || typeof name !== 'string') throw this.#unreadable('the answer is no organisation')
    return { id, name }
  }

  async *#listed(filter: FlowFilter): AsyncGenerator<PlatformFlow> {
    const seen = new Set<string>()
    for (let number = 1; ; number++) {
      const page = readFlowPage(await this.#api.get(pagePath(filter, number), 'its flows'), number)
      if (page === undefined) throw this.#unreadable('the answer is no listing of flows')
      const before = seen.size
      for (const entity of page.flows) {
        const flow = this.#read(entity)
        // Flows that are created or deleted meanwhile shift the pages.
        const { id } = flow.contract.flow
        if (id === undefined) throw this.#unreadable(`flow "${flow.contract.flow.name}" in the listing has no id`)
        if (seen.has(id)) continue
        seen.add(id)
        if (!isDeleted(entity)) yield flow
      }
      // A listing without end would be read without end, and one whose last page repeats would be taken for whole.
      const isRepeated = number > 1 && page.flows.length > 0
      if (seen.size === before && (page.more || isRepeated)) {
        throw this.#unreadable(`page ${number} of its listing has no flow that is new`)
      }
      if (!page.more) return
    }
  }

  /** A flow without any schema may have them in its published version alone. */
  async #completed(flow: PlatformFlow): Promise<PlatformFlow> {
    const { version } = flow
    if (flow.schemasFound || version === undefined || flow.contract.flow.id === undefined) return flow
    try {
      const { datePublished } = flow
      return { ...(datePublished === undefined ? {} : { datePublished }), ...(await this.version(flow, version)) }
    } catch (error) {
      // Then nobody knows the schemas, which is no reason to know nothing of the flow.
      if (isNotVisible(error)) return flow
      throw error
    }
  }

  #read(flow: unknown): PlatformFlow {
    return readPlatformFlow(flow, this.region === undefined ? {} : { region: this.region })
  }

  #path(id: string): string {
    return `/api/v2/flows/${this.#step(id, `flow "${id}"`)}`
  }

  /** A step of a path: a dot or two would lead to another one. */
  #step(text: string, what: string): string {
    if (/^\.{0,2}$/.test(text)) throw new FlowNotVisibleError(this.host, [what])
    return encodeURIComponent(text)
  }

  #unreadable(found: string): UnreadableAnswerError {
    return new UnreadableAnswerError(this.host, found)
  }
}
