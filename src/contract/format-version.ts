import type { DocumentNode } from './document-node.ts'
import { isObject } from './json.ts'

/** The version of the file formats that this release writes. */
export const formatVersion = 1

/**
 * Checks a document's `formatVersion`. It is looked at before anything else: in a newer format other members are right,
 * and complaining about those would send the reader to the wrong place.
 */
export function readFormatVersion(document: DocumentNode): void {
  if (!isObject(document.value)) return document.refuse('an object')
  const version = document.entries().find(([name]) => name === 'formatVersion')?.[1]
  if (version === undefined)
    return document.refuse('a member "formatVersion"', 'none', `Write "formatVersion": ${formatVersion}`)
  if (version.value === formatVersion) return
  const newer = typeof version.value === 'number' && version.value > formatVersion
  return version.refuse(
    `format version ${formatVersion}`,
    newer ? `the newer format version ${version.value}` : undefined,
    newer
      ? 'A later release wrote this file; update flow-contract: npm install --save-dev flow-contract@latest'
      : undefined,
  )
}
