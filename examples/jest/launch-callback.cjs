/** The application's own code: what it sends to have a customer called back. */
function callbackLaunch({ phone, at, isVip }) {
  return {
    flowId: '7d1f9e52-0c3b-4a8e-9f61-2b5a4c7d8e90',
    inputData: { 'Flow.phoneNumber': `tel:${phone}`, 'Flow.callbackAt': at, 'Flow.attempts': 3, 'Flow.isVip': isVip },
  }
}

module.exports = { callbackLaunch }
