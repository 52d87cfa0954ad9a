import { isJsonObject, type Json } from '../contract/json.ts'
import { looksSecret, mask, maskSecrets, secretParts } from './print-value.ts'
import { pointerTo } from '../contract/pointer.ts'
import { setMember } from './script-value.ts'

/** A payload as it may be shown: values under names like a secret's are masked, and what texts assign to such names. */
export function maskedJson(value: Json, path = ''): Json {
  if (looksSecret(path)) return mask
  if (typeof value === 'string') return maskSecrets(value)
  if (typeof value !== 'object' || value === null) return value
  const secret = secretParts(value)
  const partOf = (part: Json, step: string): Json => (secret.has(step) ? mask : maskedJson(part, pointerTo(path, step)))
  if (!isJsonObject(value)) return (value as readonly Json[]).map((item, index) => partOf(item, String(index)))
  const masked: Record<string, Json> = {}
  for (const name of Object.keys(value)) setMember(masked, name, partOf(value[name] as Json, name))
  return masked
}
