// The tests of a team that mocks with nock, as they were before they were watched.
const { clients, good, launch, path } = require('./service.cjs')

const host = 'https://api.mypurecloud.com'

module.exports = ({ afterEach, beforeEach, describe, expect, nock, test }) => {
  beforeEach(() => nock.disableNetConnect())
  afterEach(() => {
    nock.cleanAll()
    nock.enableNetConnect()
  })

  describe.each(clients)('%s', (client) => {
    test('launches once', async () => {
      const scope = nock(host).post(path, good).matchHeader('content-type', /json/).reply(200, { id: 'an-execution' })
      expect(scope.isDone()).toBe(false)
      expect(await launch(client, good)).toBe(true)
      expect(scope.isDone()).toBe(true)
      expect(nock.pendingMocks()).toEqual([])
    })

    test('is refused by a reply, and by a host that is not mocked', async () => {
      nock(host).post(path).reply(422, { code: 'invalid.value' })
      expect([await launch(client, good), await launch(client, good)]).toEqual([false, false])
    })

    test('is answered after cleanAll, restore and activate', async () => {
      nock(host).post(path).reply(500)
      nock.cleanAll()
      nock.restore()
      nock.activate()
      nock(host).post(path).reply(200, { id: 'an-execution' })
      expect(await launch(client, good)).toBe(true)
    })

    test('sees an error of the network as one', async () => {
      nock(host)
        .post(path)
        .replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }))
      expect(await launch(client, good)).toBe(false)
    })
  })
}
