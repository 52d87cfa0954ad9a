import { describe, expect, it } from 'vitest'
import { nameWords } from '../../../src/repair/name-words.ts'
import { isOpposite } from '../../../src/repair/opposites.ts'

describe('opposites', () => {
  it.each([
    ['inactive', 'isActive'],
    ['isActive', 'isNotActive'],
    ['subscribe', 'unsubscribe'],
    ['complete', 'incomplete'],
    ['isCompleted', 'incomplete'],
    ['enabled', 'notEnabled'],
    ['enable', 'disable'],
    ['isEnabled', 'disabled'],
    ['minAmount', 'maxAmount'],
    ['startDate', 'endDate'],
    ['endTime', 'beginTime'],
    ['fromAddress', 'toAddress'],
    ['NORMAL', 'ABNORMAL'],
    ['URGENT', 'NON_URGENT'],
    ['URGENT', 'nonurgent'],
    ['ACTIVE', 'DE-ACTIVE'],
    ['CONNECTED', 'DISCONNECTED'],
    ['ACTIVATED', 'DEACTIVATED'],
    ['SUBSCRIBED', 'UNSUBSCRIBD'],
    ['ACTIVE', 'INACTVE'],
    ['switchOn', 'switchOff'],
    ['send', 'sendOff'],
    ['limit', 'limitless'],
  ])('%s and %s, either way round, as names, as texts and as words', (one, other) => {
    const [left, right] = [nameWords(one).words, nameWords(other).words]
    for (const isTurned of [
      isOpposite(one, other),
      isOpposite(other, one),
      isOpposite(left, right),
      isOpposite(right, left),
    ])
      expect(isTurned).toBe(true)
  })

  it.each([
    ['active', 'active'],
    ['isActive', 'active'],
    ['inactive', 'isInactive'],
    ['notInactive', 'isActive'],
    ['orderNo', 'orderNumber'],
    ['orderNo', 'order'],
    ['NACTIVE', 'INACTIVE'],
    ['notes', 'note'],
    ['normal', 'normal'],
    ['inStock', 'in_stock'],
    ['customerId', 'custmerId'],
    ['description', 'descripton'],
    ['endDate', 'endDates'],
    ['', ''],
    ['not', 'no'],
  ])('not %s and %s', (one, other) => {
    expect(isOpposite(one, other)).toBe(false)
    expect(isOpposite(other, one)).toBe(false)
  })
})
