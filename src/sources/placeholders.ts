/**
 * Flow files that a pipeline deploys are often templates: `name: {{flow_name}}`, filled in as text before Archy sees them.
 * As YAML such a line would be a map within a map, and some are no YAML at all.
 */
const placeholder = /\{\{(\s*[A-Za-z_][\w.-]*\s*)\}\}/g

// Plain characters to YAML, of the same length as the braces, so that lines and columns stay right.
const [open, close] = ['\ue000\ue000', '\ue001\ue001']
const hidden = new RegExp(`${open}([^${close}]*)${close}`, 'g')

/** The text with its placeholders turned into ordinary words, for a parser that knows nothing of them. */
export function hidePlaceholders(text: string): string {
  return text.replaceAll(placeholder, `${open}$1${close}`)
}

/** The inverse of `hidePlaceholders`, for a part of its text. */
export function showPlaceholders(text: string): string {
  return text.replaceAll(hidden, '{{$1}}')
}

/** Whether a text waits for a value to be filled in. */
export function hasPlaceholder(text: string): boolean {
  return text.search(placeholder) !== -1
}
