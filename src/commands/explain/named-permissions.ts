import type { PlatformAnswer } from '../../platform/platform-answer.ts'

const permission = /\b[a-z]\w*:\w+:\w+\b/gi
const mostNamed = 4
const longest = 80

/** The permissions that an answer names, such as `architect:flow:launch`, each once. */
export function namedPermissions({
  message = '',
  messageParams = {},
  details = [],
}: PlatformAnswer): readonly string[] {
  const texts = [
    message,
    ...Object.values(messageParams),
    ...details.flatMap(({ errorCode = '', fieldName = '', entityName = '' }) => [errorCode, fieldName, entityName]),
  ]
  const named = texts.flatMap((text) => text.match(permission) ?? [])
  return [...new Set(named)].filter((name) => name.length <= longest).slice(0, mostNamed)
}

const uses: ReadonlyMap<string, string> = new Map([
  ['architect:flow:launch', 'launching a flow'],
  ['architect:flowexecution:view', 'reading an execution'],
  ['architect:flow:view', 'reading flows'],
])

/** A permission and what it is for, where that is known. */
export function permissionText(name: string): string {
  const use = uses.get(name.toLowerCase())
  return use === undefined ? name : `${name} (${use})`
}

/** Whether a permission is the one that launches flows. */
export function launches(name: string): boolean {
  return name.toLowerCase() === 'architect:flow:launch'
}
