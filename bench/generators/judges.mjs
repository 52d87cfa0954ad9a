import { Validator } from '@cfworker/json-schema'
import { compileSchema } from '../../src/schema/validator.ts'

const drafts = { draft4: '4', draft7: '7', 'draft2019-09': '2019-09', 'draft2020-12': '2020-12' }

/**
 * Judges the JSON that would be sent of generated values: by ajv, and by a validator that has nothing in common with it.
 * Both have faults of their own, so that where tests are given, ajv must be right on all, and the other one counts only
 * where it is.
 * @param {any} schema
 * @param {import('./peers/peer.mjs').About} about
 * @param {readonly { data: unknown, valid: boolean }[]} [tests]
 * @returns {Judge | undefined} Undefined where ajv is wrong.
 * @typedef {object} Judge
 * @property {(text: string | undefined) => boolean} accepts Whether both take it.
 * @property {(text: string) => boolean} refuses Whether the check refuses it: in a format, the other one may be laxer.
 */
export function judgeOf(schema, { dialect, documents = {} }, tests = []) {
  const first = attempt(() => compileSchema(schema, /** @type {any} */ ({ dialect, documents })))
  const second = attempt(() => secondValidator(schema, dialect, documents))
  const isRight = (accepts) => tests.every(({ data, valid }) => attempt(() => accepts(data)) === valid)
  if (first === undefined || !isRight((data) => first.accepts(data))) return undefined
  const isSeconded = second !== undefined && !asksForTime(schema) && isRight(second)
  return {
    refuses(text) {
      return !first.accepts(JSON.parse(text))
    },
    accepts(text) {
      if (text === undefined) return false
      const value = JSON.parse(text)
      return first.accepts(value) && (!isSeconded || attempt(() => second(value)) === true)
    },
  }
}

/** A `time` of Architect needs no offset, and the checks take it on purpose; the second validator asks for one. */
function asksForTime(schema) {
  return JSON.stringify(schema).includes('"format":"time"')
}

function secondValidator(schema, dialect, documents) {
  // It writes into the schemas that it is given.
  const validator = new Validator(structuredClone(schema), drafts[dialect])
  for (const [address, document] of Object.entries(documents)) validator.addSchema(structuredClone(document), address)
  return (value) => validator.validate(value).valid
}

function attempt(work) {
  try {
    return work()
  } catch {
    return undefined
  }
}
