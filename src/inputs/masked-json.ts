import { isJsonObject, type Json } from '../contract/json.ts'
import { looksSecret, maskSecrets, namesSecret } from './print-value.ts'
import { pointerTo } from '../contract/pointer.ts'
import { setMember } from './script-value.ts'

const mask = '*** (masked)'

/** A payload as it may be shown: values under names like a secret's are masked, and what texts assign to such names. */
export function maskedJson(value: Json, path = ''): Json {
  if (looksSecret(path)) return mask
  if (typeof value === 'string') return maskSecrets(value)
  if (Array.isArray(value))
    return (value as readonly Json[]).map((item, index) => maskedJson(item, pointerTo(path, index)))
  if (!isJsonObject(value)) return value
  const masked: Record<string, Json> = {}
  for (const name of Object.keys(value)) {
    const isSecret = name === 'value' && namesSecret(value)
    setMember(masked, name, isSecret ? mask : maskedJson(value[name] as Json, pointerTo(path, name)))
  }
  return masked
}
