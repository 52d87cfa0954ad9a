import type { FlowReference } from '../contract/contracts.ts'
import { resolveFlow } from '../contract/contracts.ts'
import { FlowContractError } from '../contract/errors.ts'
import { escapeText } from '../contract/escape-text.ts'
import { didYouMean } from '../contract/nearest.ts'
import { checkInputs } from '../inputs/check-inputs.ts'
import { type Rule, rules, type Violation } from '../inputs/violation.ts'
import { notViolatedText, violatedText } from './failure-text.ts'
import type { ContractsSource } from './contracts-source.ts'
import type { Matcher } from './matcher.ts'

/** `toViolateFlowInputs(flow, rule?, path?)`: the value breaks this rule there. */
export function toViolateFlowInputs(
  contracts: ContractsSource,
): Matcher<[flow: FlowReference, rule?: Rule, path?: string]> {
  return function (received, flow, rule, path) {
    const contract = resolveFlow(contracts(), flow)
    assertRule(rule)
    assertPointer(path)
    const violations = checkInputs(contract, received)
    const wanted = violations.filter((violation) => isWanted(violation, rule, path))
    const judged = { matcher: 'toViolateFlowInputs', subject: 'inputs', contract, received } as const
    return {
      pass: wanted.length > 0,
      message: () =>
        wanted.length > 0
          ? violatedText(this, judged, wanted)
          : notViolatedText(this, judged, violations, { rule, path }),
    }
  }
}

function isWanted(violation: Violation, rule: Rule | undefined, path: string | undefined): boolean {
  return (rule === undefined || violation.rule === rule) && (path === undefined || violation.path === path)
}

/** A misspelt rule would make `.not` green, so it throws. */
function assertRule(rule: Rule | undefined): void {
  if (rule === undefined || rules.includes(rule)) return
  const message = `There is no rule "${escapeText(String(rule))}"${didYouMean(String(rule), rules)}. The rules: ${rules.join(', ')}`
  throw new FlowContractError('rule-unknown', message)
}

/** So would a path that no violation can have. */
function assertPointer(path: string | undefined): void {
  if (path === undefined || path === '' || path.startsWith('/')) return
  const message = `"${escapeText(String(path))}" is no JSON Pointer. The path of an input is "/" and its name, such as "/Flow.customerId"`
  throw new FlowContractError('path-invalid', message)
}
