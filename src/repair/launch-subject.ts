import type { FlowContract } from '../contract/contract.ts'
import { type Contracts, type ContractsLike, contractsOf, type FlowReference } from '../contract/contracts.ts'
import { isJsonObject, type Json } from '../contract/json.ts'
import { judgeLaunch } from '../inputs/check-launch.ts'
import { type Envelope, envelopeMeant } from '../inputs/envelope.ts'
import { launchText, readLaunchBody } from '../inputs/launch-body.ts'
import { type Place, placeWith, textPlace, unknownPlace } from './place.ts'
import { lossesMeant, sidePlace } from './side-subject.ts'
import type { Subject } from './subject.ts'

/** Names that people give to the member that carries the inputs. */
export const inputsAliases: readonly string[] = (
  'inputdata input inputs inputvariables inputparams variables vars data payload values params parameters args ' +
  'arguments attributes flowinput flowinputs query queryparams'
).split(' ')

/** A value that is to be a launch request, and the contract that is meant by an id anywhere in it. */
export interface LaunchSubject {
  readonly subject: Subject
  readonly meant: FlowContract | undefined
}

/** A value that is to be a launch request, or to open a bot session. Throws what `checkLaunch` throws. */
export function launchSubject(contracts: ContractsLike, body: unknown, flow?: FlowReference): LaunchSubject {
  const registry = contractsOf(contracts)
  const read = readLaunchBody(body)
  const losses = 'leaving' in read ? lossesMeant(read.leaving) : []
  const payload = 'leaving' in read ? read.leaving.json : (launchText(body) ?? null)
  const judged = judgeLaunch(registry, body, flow).contract
  const whole = losses.find(({ path, meant }) => path === '' && meant !== undefined)?.meant ?? payload
  const contract = judged ?? contractMeant(registry, whole)
  const subject = {
    place: launchPlace(envelopeMeant(isJsonObject(whole) ? whole : {}, contract), contract),
    payload,
    violations: (json: Json) =>
      judgeLaunch(registry, typeof json === 'string' ? JSON.stringify(json) : json, flow).violations,
    losses,
  }
  return { subject, meant: contract }
}

const mostLevels = 3

/** The contract whose id stands anywhere in the upper levels of a request, or whose key or name stands for the id. */
function contractMeant(registry: Contracts, value: Json, name = '', level = 0): FlowContract | undefined {
  if (typeof value === 'string') return contractIn(registry, value.trim(), name)
  if (typeof value !== 'object' || value === null || level >= mostLevels) return undefined
  for (const [inner, member] of Object.entries(value)) {
    const found = contractMeant(registry, member as Json, inner, level + 1)
    if (found !== undefined) return found
  }
  return undefined
}

function contractIn(registry: Contracts, text: string, name: string): FlowContract | undefined {
  const found = registry.find(text) ?? registry.find(text.toLowerCase())
  if (
    found !== undefined &&
    (idsOf(found).includes(text.toLowerCase()) || idsOf(found).includes(text) || /^flow[-_ ]?id$/i.test(name))
  )
    return found
  // A request that is no JSON, or JSON within JSON.
  return text.length > longestId ? [...registry].find((one) => idsOf(one).some((id) => text.includes(id))) : undefined
}

/** Longer text is no id. */
const longestId = 40

/** The id that a launch needs: the one of the environment whose contract judges. */
function idOf({ flow, project }: FlowContract): string | undefined {
  return project?.id ?? ((project?.ids.length ?? 0) > 1 ? undefined : flow.id)
}

function idsOf({ flow, project }: FlowContract): readonly string[] {
  return [...(flow.id === undefined ? [] : [flow.id]), ...(project?.ids ?? [])]
}

function launchPlace(envelope: Envelope, contract: FlowContract | undefined): Place {
  const inputs = {
    ...shown(contract === undefined ? unknownPlace : sidePlace(contract, 'inputs')),
    aliases: inputsAliases,
  }
  const id = textPlace(contract === undefined ? undefined : idOf(contract))
  const version = { ...textPlace(contract?.project?.version), written: versionText }
  const [outer = '', inner] = envelope.inputs
  const members: Record<string, Place> = {}
  for (const name of envelope.members) members[name] = unknownPlace
  if (envelope.name === 'launch request') Object.assign(members, { name: textPlace(), flowVersion: version })
  members[outer] = inner === undefined ? inputs : placeWith({ [inner]: inputs })
  const [first = '', second] = envelope.id
  members[first] = second === undefined ? id : placeWith({ [second]: id })
  return placeWith(members)
}

/** Version ids look like `"1.0"` (FlowVersion). */
function versionText(value: Json): Json | undefined {
  return typeof value === 'number' ? (Number.isInteger(value) ? value.toFixed(1) : String(value)) : undefined
}

/** A place as plain members, to which others can be added. */
function shown(place: Place): Place {
  return {
    names: place.names,
    knows: (name) => place.knows(name),
    member: (name) => place.member(name),
    item: (index) => place.item(index),
    types: place.types.length === 0 ? ['object'] : place.types,
    onlyValue: undefined,
  }
}
