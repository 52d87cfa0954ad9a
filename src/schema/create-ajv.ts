import AjvDraft4 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { Ajv, type AnySchema, type CodeKeywordDefinition, type Options } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type Core from 'ajv/dist/core.js'
import type { JsonSchema } from '../contract/json.ts'
import { architectFormats } from './architect-formats.ts'
import { noteMarks } from './composite-marks.ts'
import type { Dialect } from './dialect.ts'
import { ownKeywords } from './own-keywords.ts'
import { compilePattern } from './pattern.ts'

const classes: Readonly<Record<Dialect, new (options: Options) => Core.default>> = {
  draft4: AjvDraft4.default,
  // Draft-07 only adds to draft-06.
  draft6: Ajv,
  draft7: Ajv,
  'draft2019-09': Ajv2019,
  'draft2020-12': Ajv2020,
}

const options: Options = {
  // Also for a verdict alone: stopping at the first error, ajv 8 skips what follows `prefixItems` on an empty list.
  allErrors: true,
  messages: false,
  strict: false,
  // Schemas are judged on their own (see assert-schema.ts): an instance for each contract would compile meta-schemas anew.
  validateSchema: false,
  // Inputs may be called `constructor`.
  ownProperties: true,
  logger: false,
  // Optimising the code takes ajv about as long as writing it, and V8 runs both alike.
  code: { optimize: false, regExp: Object.assign(compilePattern, { code: 'compilePattern' }) },
}

/**
 * A fresh ajv: schemas with one `$id` in two contracts must not meet, and what is compiled goes with its contract. Only
 * when `detailed` its errors carry the keyword's value and the data, from which sentences are made, and the marks of
 * composites: twice the code to compile.
 */
export function createAjv(dialect: Dialect, detailed = false): Core.default {
  const ajv = new classes[dialect]({ ...options, verbose: detailed })
  addFormats.default(ajv, { keywords: false })
  for (const [name, format] of Object.entries(architectFormats)) ajv.addFormat(name, format)
  for (const [keyword, define] of Object.entries(ownKeywords)) {
    const theirs = ajv.getKeyword(keyword) as CodeKeywordDefinition
    Object.assign(theirs, define({ ...theirs }))
  }
  if (dialect === 'draft6') addDraft6(ajv)
  // Draft-04's identifier, which later dialects ignore and ajv refuses; and what draft-04 does not know yet.
  for (const keyword of dialect === 'draft4' ? ['const'] : ['id']) ajv.removeKeyword(keyword)
  if (detailed) noteMarks(ajv)
  return ajv
}

/** Makes documents known to an ajv, by address, but for those that it knows already. */
export function addDocuments(ajv: Core.default, documents: ReadonlyMap<string, JsonSchema>): void {
  for (const [address, document] of documents)
    if (ajv.getSchema(address) === undefined) ajv.addSchema(document as AnySchema, address)
}

/** Draft-06 is read as 07; so is its meta-schema, where a schema refers to it. */
function addDraft6(ajv: Core.default): void {
  const metaSchema = ajv.schemas['http://json-schema.org/draft-07/schema']?.schema
  if (typeof metaSchema !== 'object') return
  ajv.addMetaSchema({ ...metaSchema, $id: 'http://json-schema.org/draft-06/schema#' })
}
