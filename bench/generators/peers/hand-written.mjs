import fc from 'fast-check'
import { fromArbitrary } from './fast-check.mjs'

// What a team writes that knows fast-check well, of the flows where that is done in an hour.

const closed = (/** @type {any} */ members, /** @type {string[]} */ requiredKeys) =>
  fc.record(members, { requiredKeys, noNullPrototype: true })
const plainNumber = (options = {}) =>
  fc.double({ noNaN: true, noDefaultInfinity: true, ...options }).map((number) => (Object.is(number, -0) ? 0 : number))

/** @type {Readonly<Record<string, fc.Arbitrary<unknown>>>} */
const arbitraries = {
  plain: closed(
    {
      'Flow.customerId': fc.string(),
      'Flow.attempts': fc.integer(),
      'Flow.balance': plainNumber(),
      'Flow.isVip': fc.boolean(),
      'Flow.notes': fc.array(fc.string()),
    },
    ['Flow.customerId'],
  ),
  constrained: closed(
    {
      'Flow.customerId': fc.stringMatching(/^CUST-\d{5}$/),
      'Flow.priority': fc.constantFrom('LOW', 'NORMAL', 'HIGH'),
      'Flow.attempts': fc.integer({ min: 1, max: 5 }),
      'Flow.amount': fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100),
      // Of what fast-check takes for addresses, those that the check of the format does too.
      'Flow.email': fc
        .emailAddress({ localPart: fc.stringMatching(/^[a-z0-9]{1,20}$/) })
        .filter((text) => text.length < 100),
      'Flow.callbackAt': fc
        .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      'Flow.conversationId': fc.uuid(),
      'Flow.language': fc.stringMatching(/^[a-z]{2}(-[A-Z]{2})?$/),
      'Flow.comment': fc.option(fc.string({ minLength: 1, maxLength: 60 })),
    },
    ['Flow.customerId', 'Flow.priority'],
  ),
  nested: closed(
    {
      'Flow.customer': closed(
        {
          id: fc.string({ minLength: 3, maxLength: 20 }),
          name: closed({ first: fc.string(), last: fc.string({ minLength: 1 }) }, ['last']),
          age: fc.integer({ min: 18, max: 120 }),
        },
        ['id', 'name'],
      ),
      'Flow.address': closed(
        {
          street: fc.string(),
          city: fc.string({ minLength: 1 }),
          country: fc.constantFrom('DE', 'FR', 'GB', 'US'),
          location: closed(
            { latitude: plainNumber({ min: -90, max: 90 }), longitude: plainNumber({ min: -180, max: 180 }) },
            ['latitude', 'longitude'],
          ),
        },
        ['city', 'country'],
      ),
    },
    ['Flow.customer'],
  ),
}

/** @type {import('./peer.mjs').Peer['has']} */
export function has({ flow }) {
  return flow !== undefined && Object.hasOwn(arbitraries, flow)
}

/** @type {import('./peer.mjs').Peer['open']} */
export function open(_schema, { flow = '' }) {
  return fromArbitrary(/** @type {fc.Arbitrary<unknown>} */ (arbitraries[flow]))
}
