import { describe, expect, it, test } from 'vitest'
import { nameWords } from '../../../src/repair/name-words.ts'
import { nameCost } from '../../../src/repair/name-cost.ts'

const costOf = (given: string, wanted: string): number | undefined => nameCost(nameWords(given), nameWords(wanted))
const cost = (given: string, wanted: string): number => costOf(given, wanted) ?? Number.POSITIVE_INFINITY

describe('the cost of reading a name as another', () => {
  it('is nothing for the name itself', () => {
    expect(costOf('Flow.customerId', 'Flow.customerId')).toBe(0)
  })

  test.each([
    'customerId',
    'flow.customerId',
    'CustomerId',
    'customerid',
    'customer_id',
    'customer-id',
    'CUSTOMER_ID',
    'Customer Id',
    ' Flow.customerId ',
    'Task.customerId',
    'Flow_customerId',
  ])('is about one edit for %j', (given) => {
    expect(cost(given, 'Flow.customerId')).toBeGreaterThanOrEqual(1)
    expect(cost(given, 'Flow.customerId')).toBeLessThan(1.1)
  })

  test.each([
    ['Flow.cusotmerId', 'Flow.customerId'],
    ['Flow.custmerId', 'Flow.customerId'],
    ['dates', 'Flow.date'],
    ['custId', 'Flow.customerId'],
    ['msg', 'Flow.message'],
    ['claimNo', 'Flow.claimNumber'],
    ['id', 'Flow.customerId'],
    ['theCustomerId', 'Flow.customerId'],
  ])('is more for %j, which may be meant for %j', (given, wanted) => {
    expect(cost(given, wanted)).toBeGreaterThan(1.2)
    expect(cost(given, wanted)).toBeLessThan(3)
  })

  test.each([
    ['orderId', 'Flow.customerId'],
    ['foo', 'Flow.customerId'],
    ['it', 'Flow.id'],
    ['', 'Flow.id'],
    ['Flow.', 'Flow.id'],
    ['Flow.startDate', 'Flow.endDate'],
  ])('is undefined for %j: nothing says that %j was meant', (given, wanted) => {
    expect(costOf(given, wanted)).toBeUndefined()
  })

  it('grows with the slips', () => {
    const ordered = ['Flow.customerId', 'customerId', 'Flow.custmerId', 'Flow.custmrId', 'custId', 'id']
    const costs = ordered.map((name) => cost(name, 'Flow.customerId'))
    expect(costs).toEqual(costs.toSorted((one, other) => one - other))
    expect(new Set(costs).size).toBe(costs.length)
  })
})
