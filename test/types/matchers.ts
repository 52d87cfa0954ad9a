// Compiled once for each runner: `runner.ts` beside it is one of the files in `runners/`.
import type { FlowContract } from 'flow-contract'
import { expect, fetchMock, launchMock, matchingFlowInputs, matchingFlowLaunch } from './runner.js'

interface Launch {
  readonly flowId: string
  readonly inputData: Record<string, string>
}

export async function assertions(contract: FlowContract, inputs: unknown): Promise<void> {
  expect(inputs).toMatchFlowInputs('onboarding')
  expect(inputs).toMatchFlowInputs(contract)
  expect(inputs).toMatchFlowOutputs('onboarding')
  expect(inputs).toBeFlowLaunch()
  expect(inputs).toBeFlowLaunch('onboarding')
  expect(inputs).toBeFlowLaunch(contract)
  expect(inputs).toViolateFlowInputs('onboarding')
  expect(inputs).toViolateFlowInputs(contract, 'missing-input')
  expect(inputs).toViolateFlowInputs('onboarding', 'missing-input', '/Flow.customerId')

  expect(inputs).not.toMatchFlowInputs('onboarding')
  expect(inputs).not.toMatchFlowOutputs('onboarding')
  expect(inputs).not.toBeFlowLaunch()
  expect(inputs).not.toViolateFlowInputs('onboarding', 'wrong-type')

  const resolved: Promise<void> = expect(Promise.resolve(inputs)).resolves.toMatchFlowInputs('onboarding')
  const resolvedNot: Promise<void> = expect(Promise.resolve(inputs)).resolves.not.toBeFlowLaunch()
  const rejected: Promise<void> = expect(Promise.reject(inputs)).rejects.toMatchFlowOutputs('onboarding')
  const rejectedNot: Promise<void> = expect(Promise.reject(inputs)).rejects.not.toViolateFlowInputs('onboarding')
  await Promise.all([resolved, resolvedNot, rejected, rejectedNot])
}

export function asymmetric(contract: FlowContract, launch: unknown): void {
  expect(launch).toEqual({ flowId: 'f', inputData: expect.toMatchFlowInputs('onboarding') })
  expect(launch).toEqual({ flowId: 'f', inputData: expect.not.toMatchFlowInputs(contract) })
  expect(launch).toEqual({ body: expect.toBeFlowLaunch() })
  expect(launch).toEqual({ body: expect.not.toBeFlowLaunch('onboarding') })
  expect(launch).toEqual({ outputs: expect.toMatchFlowOutputs('onboarding') })
  expect(launch).toEqual({ outputs: expect.not.toMatchFlowOutputs('onboarding') })
  expect(launch).toEqual([expect.toViolateFlowInputs('onboarding', 'wrong-type', '/Flow.customerId')])
  expect(launch).toEqual([expect.not.toViolateFlowInputs('onboarding')])

  expect(launch).toEqual(matchingFlowLaunch())
  expect(launch).toEqual(matchingFlowLaunch('onboarding'))
  expect(launch).toEqual({ flowId: 'f', inputData: matchingFlowInputs('onboarding') })
  expect(launch).toMatchObject({ inputData: matchingFlowInputs(contract) })
  expect(launchMock).toHaveBeenCalledWith(matchingFlowLaunch(contract))
  expect(launchMock).toHaveBeenCalledWith({ flowId: 'f', inputData: matchingFlowInputs('onboarding') })
  expect(launchMock).toHaveBeenCalledWith({ flowId: 'f', inputData: expect.toMatchFlowInputs('onboarding') })
  expect(fetchMock).toHaveBeenCalledWith('/api/v2/flows/executions', { method: 'POST', body: matchingFlowLaunch() })

  const typed: Launch[] = [
    { flowId: 'f', inputData: matchingFlowInputs('onboarding') },
    { flowId: 'f', inputData: expect.toMatchFlowInputs('onboarding') },
    { flowId: 'f', inputData: expect.not.toMatchFlowInputs('onboarding') },
    matchingFlowLaunch('onboarding'),
    expect.toBeFlowLaunch(),
  ]
  expect(typed).toHaveLength(5)
}

export async function wrongArguments(contract: FlowContract, inputs: unknown): Promise<void> {
  // @ts-expect-error A flow is named by text, or is a contract.
  expect(inputs).toMatchFlowInputs(42)
  // @ts-expect-error These matchers must be told the flow.
  expect(inputs).toMatchFlowInputs()
  // @ts-expect-error These matchers must be told the flow.
  expect(inputs).not.toMatchFlowOutputs()
  // @ts-expect-error A contract has a flow.
  expect(inputs).toBeFlowLaunch({ name: 'onboarding' })
  // @ts-expect-error A launch takes the flow alone.
  expect(inputs).toBeFlowLaunch('onboarding', 'missing-input')
  // @ts-expect-error No rule is called so.
  expect(inputs).toViolateFlowInputs('onboarding', 'missing-inputs')
  // @ts-expect-error A path is a JSON Pointer, as text.
  expect(inputs).toViolateFlowInputs(contract, 'missing-input', ['Flow.customerId'])
  // @ts-expect-error No matcher is called so.
  expect(inputs).toMatchFlowInput('onboarding')
  // @ts-expect-error A flow is named by text, or is a contract.
  await expect(Promise.resolve(inputs)).resolves.toMatchFlowInputs(42)
  // @ts-expect-error No rule is called so.
  await expect(Promise.reject(inputs)).rejects.not.toViolateFlowInputs('onboarding', 'missing')
  // @ts-expect-error A flow is named by text, or is a contract.
  expect.toMatchFlowInputs(42)
  // @ts-expect-error These matchers must be told the flow.
  expect.not.toMatchFlowInputs()
  // @ts-expect-error These matchers must be told the flow.
  matchingFlowInputs()
  // @ts-expect-error A flow is named by text, or is a contract.
  matchingFlowLaunch(42)
}
