const { ApiClient, ArchitectApi } = require('purecloud-platform-client-v2')

const onboardingFlow = 'e3b2c1a0-4567-89ab-cdef-1234567890ab'

/** The application's own code: signs in with the vendor's SDK, and starts the onboarding flow for customers. */
async function connect({ environment, clientId, clientSecret }) {
  // The SDK watches a config file in the home folder, which a service does not need, and which Jest does not outlive.
  ApiClient.instance.config.live_reload_config = false
  ApiClient.instance.setEnvironment(environment)
  await ApiClient.instance.loginClientCredentialsGrant(clientId, clientSecret)
  const architect = new ArchitectApi()

  return {
    /** Gives the id of the execution. Rejects with what the SDK rejects with: a launch is never sent twice. */
    async onboard(customer) {
      const { id } = await architect.postFlowsExecutions({
        flowId: onboardingFlow,
        inputData: {
          'Flow.customerId': `CUST-${String(customer.number).padStart(5, '0')}`,
          'Flow.priority': customer.isUrgent ? 'HIGH' : 'NORMAL',
        },
      })
      return id
    },

    /** Waits for the end of an execution, and gives its status. */
    async outcome(executionId, pause = 20) {
      for (;;) {
        const { status } = await architect.getFlowsExecution(executionId)
        if (status !== 'RUNNING') return status
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    },
  }
}

module.exports = { connect }
