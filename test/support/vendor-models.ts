import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The members of a model: their names, whether they must be there, and their types as the SDK writes them. */
type Model = ReadonlyMap<string, { readonly isRequired: boolean; readonly type: string }>

const text = readFileSync(createRequire(import.meta.url).resolve('purecloud-platform-client-v2/index.d.ts'), 'utf8')
const models = new Map<string, Model>()

/**
 * How a value differs from a model of the vendor's SDK, such as `FlowEntityListing`: members that it must have, members
 * that the model does not know, members of another type. Empty when it fits.
 */
export function misfits(model: string, value: unknown, path: string = model): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no object`]
  const members = modelOf(model)
  const missing = [...members].filter(([name, { isRequired }]) => isRequired && !Object.hasOwn(value, name))
  return [
    ...missing.map(([name]) => `${path}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, member]) => {
      const known = members.get(name)
      return known === undefined ? [`${path}.${name} is unknown`] : misfitsOfType(known.type, member, `${path}.${name}`)
    }),
  ]
}

function misfitsOfType(type: string, value: unknown, path: string): readonly string[] {
  const [, item] = /^Array<(.+)>$/.exec(type) ?? []
  if (item !== undefined) {
    return Array.isArray(value)
      ? value.flatMap((one, index) => misfitsOfType(item, one, `${path}[${index}]`))
      : [`${path} is no list`]
  }
  const [, model] = /^Models\.(\w+)$/.exec(type) ?? []
  // A schema has keywords that this model leaves out.
  if (model !== undefined && model !== 'JsonSchemaDocument') return misfits(model, value, path)
  const [, mapped] = /^\{ \[key: string\]: (.+); \}$/.exec(type) ?? []
  // What the SDK types as a map of objects are values of any type.
  const expected = model !== undefined || mapped !== undefined ? 'object' : type
  return typeof value === expected ? [] : [`${path} is of type ${typeof value}, not ${type}`]
}

function modelOf(name: string): Model {
  let model = models.get(name)
  if (model === undefined) models.set(name, (model = readModel(name)))
  return model
}

function readModel(name: string): Model {
  const start = text.indexOf(`export interface ${name} {`)
  if (start === -1) throw new Error(`The SDK has no model ${name}`)
  const lines = text.slice(start, text.indexOf('\n\t}', start)).matchAll(/^\s*"([^"]+)"(\?)?: (.+);$/gm)
  return new Map(
    [...lines].map(([, member = '', optional, type = '']) => [member, { isRequired: optional === undefined, type }]),
  )
}
