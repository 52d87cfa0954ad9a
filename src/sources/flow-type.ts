import { didYouMean } from '../contract/nearest.ts'

// The platform SDK's FlowTypes. Archy's root words are the same in camel case: workflow, inboundCall, digitalBot.
const flowTypes: readonly string[] = [
  'workflow',
  'bot',
  'commonModule',
  'digitalBot',
  'inboundCall',
  'inboundChat',
  'inboundEmail',
  'inboundShortMessage',
  'inqueueCall',
  'inqueueEmail',
  'inqueueShortMessage',
  'outboundCall',
  'secureCall',
  'surveyInvite',
  'voice',
  'voicemail',
  'voiceSurvey',
  'workitem',
]

/** The platform's name for a flow type, such as `WORKFLOW` for `workflow`; undefined for a word that is none. */
export function platformFlowType(word: string): string | undefined {
  const upper = word.toUpperCase()
  return flowTypes.some((type) => type.toUpperCase() === upper) ? upper : undefined
}

/** `workflow, bot, … (did you mean "workflow"?)`: the flow types for a message about words that are none. */
export function flowTypesFor(words: readonly string[]): string {
  const hint = words.map((word) => didYouMean(word, flowTypes)).find((text) => text !== '')
  return `${flowTypes.join(', ')}${hint ?? ''}`
}
