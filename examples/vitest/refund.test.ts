import { describe, expect, it } from 'vitest'

describe('the refund flow', () => {
  it('takes an order, an amount and lines', () => {
    expect({
      'Flow.orderId': 'O-1001',
      'Flow.amount': '12.50|USD',
      'Flow.reason': 'LATE',
      'Flow.lines': [{ sku: 'A-1', quantity: 2 }],
    }).toMatchFlowInputs('refund')
  })

  it('takes no amount as a number', () => {
    expect({ 'Flow.orderId': 'O-1001', 'Flow.amount': 12.5 }).toViolateFlowInputs(
      'refund',
      'wrong-type',
      '/Flow.amount',
    )
  })
})
