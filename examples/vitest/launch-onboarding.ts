/** The application's own code: what it sends to start the onboarding flow. */
export function onboardingLaunch(customer: { number: number; startsOn: Date; isUrgent: boolean }) {
  return {
    flowId: 'e3b2c1a0-4567-89ab-cdef-1234567890ab',
    inputData: {
      'Flow.customerId': `CUST-${String(customer.number).padStart(5, '0')}`,
      'Flow.priority': customer.isUrgent ? 'HIGH' : 'NORMAL',
      'Flow.startDate': customer.startsOn.toISOString().slice(0, 10),
      'Flow.channels': ['email'],
    },
  }
}
