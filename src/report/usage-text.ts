/** What to tell of a usage error, given the parser's words for it: one sentence, and where to read more. */
export function usageText(message: string): string {
  const [first = '', ...others] = message.replace(/^error: /, '').split('\n')
  const suggestion = others.join(' ').replace(/^\(Did/, '(did')
  const sentence = suggestion === '' ? first : `${first} ${suggestion}`
  return `${sentence.replace(/\.$/, '')}. See npx flow-contract --help`
}
