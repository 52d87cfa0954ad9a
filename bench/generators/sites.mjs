import { ruleOf } from '../../src/inputs/rules/rule-table.ts'
import { pointerSteps, pointerTo } from '../../src/contract/pointer.ts'

/**
 * Where a schema of the flows can be broken, read from the schema alone: pairs of a rule and a path; `*` stands for any
 * name or index.
 * @param {any} root
 * @returns {string[]}
 */
export function sitesOf(root) {
  const sites = new Set()
  const walk = (schema, path) => {
    const { $ref: reference, properties = {}, patternProperties = {}, additionalProperties, items } = schema
    if (reference !== undefined) walk(definition(root, reference), path)
    for (const keyword of Object.keys(schema))
      for (const place of placesOf(keyword, schema[keyword], path)) sites.add(site(ruleOf(keyword).rule, place))
    for (const [name, member] of Object.entries(properties)) walk(member, pointerTo(path, name))
    const others = [...Object.values(patternProperties), additionalProperties, items].filter(isObject)
    for (const other of others) walk(other, pointerTo(path, '*'))
    for (const keyword of ['allOf', 'anyOf', 'oneOf']) for (const branch of schema[keyword] ?? []) walk(branch, path)
  }
  walk(root, '')
  return [...sites]
}

/** Whether a labelled value is broken at a site. */
export function isAt(label, wanted) {
  const [rule, ...path] = wanted.split(' ')
  const steps = pointerSteps(path.join(' '))
  const given = pointerSteps(label.path)
  return (
    label.rule === rule &&
    given.length === steps.length &&
    steps.every((step, index) => step === '*' || step === given[index])
  )
}

const plainKeywords =
  /^(?:type|enum|const|format|pattern|multipleOf|uniqueItems|(?:min|max)(?:imum|Length|Items|Properties))$/

/** The paths at which a keyword's faults are named. */
function placesOf(keyword, value, path) {
  if (plainKeywords.test(keyword)) return [path]
  if (keyword === 'required') return value.map((name) => pointerTo(path, name))
  const refusesNames = keyword === 'propertyNames' || (keyword === 'additionalProperties' && value === false)
  return refusesNames ? [pointerTo(path, '*')] : []
}

function site(rule, path) {
  return `${rule} ${path}`
}

function definition(root, reference) {
  return pointerSteps(reference.slice(1)).reduce((schema, step) => schema[step], root)
}

function isObject(schema) {
  return typeof schema === 'object'
}
