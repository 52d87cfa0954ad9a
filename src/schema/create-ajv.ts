import AjvDraft4 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { Ajv, type CodeKeywordDefinition, type Options } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type Core from 'ajv/dist/core.js'
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
  allErrors: true,
  // Errors carry the keyword's value and the data, from which sentences are made.
  verbose: true,
  messages: false,
  strict: false,
  // Schemas are judged on their own (see assert-schema.ts): an instance for each contract would compile meta-schemas anew.
  validateSchema: false,
  // Inputs may be called `constructor`.
  ownProperties: true,
  logger: false,
  code: { regExp: Object.assign(compilePattern, { code: 'compilePattern' }) },
}

/** A fresh ajv: schemas with one `$id` in two contracts must not meet, and what is compiled goes with its contract. */
export function createAjv(dialect: Dialect): Core.default {
  const ajv = new classes[dialect](options)
  addFormats.default(ajv, { keywords: false })
  for (const [name, format] of Object.entries(architectFormats)) ajv.addFormat(name, format)
  for (const [keyword, define] of Object.entries(ownKeywords)) {
    const theirs = ajv.getKeyword(keyword) as CodeKeywordDefinition
    Object.assign(theirs, define({ ...theirs }))
  }
  if (dialect === 'draft6') addDraft6(ajv)
  // Draft-04's identifier, which later dialects ignore and ajv refuses; and what draft-04 does not know yet.
  for (const keyword of dialect === 'draft4' ? ['const'] : ['id']) ajv.removeKeyword(keyword)
  noteMarks(ajv)
  return ajv
}

/** Draft-06 is read as 07; so is its meta-schema, where a schema refers to it. */
function addDraft6(ajv: Core.default): void {
  const metaSchema = ajv.schemas['http://json-schema.org/draft-07/schema']?.schema
  if (typeof metaSchema !== 'object') return
  ajv.addMetaSchema({ ...metaSchema, $id: 'http://json-schema.org/draft-06/schema#' })
}
