import { expect, it } from 'vitest'

it('sends nothing', () => expect({ 'Flow.statusCode': '200' }).toMatchFlowOutputs('onboarding'))
