// A service that swallows its refusals, under failOnBadLaunch: which tests fail is told by their names.
const { createServer } = require('node:http')
const { clients, founding, good, launch } = require('./service.cjs')

module.exports = ({ afterAll, beforeAll, describe, expect, guard, test }) => {
  let origin
  const server = createServer((request, answer) => {
    request.resume().on('end', () => answer.writeHead(422).end('{"code":"invalid.value"}'))
  })
  beforeAll(async () => {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${server.address().port}`
  })
  afterAll(() => server.close())

  describe.each(clients)('%s', (client) => {
    test('good launch: passes', async () => {
      await launch(client, good, origin)
      expect(guard.launches).toMatchObject([{ flow: 'onboarding', body: good, violations: [] }])
    })
    test('bad launch: fails', async () => {
      await launch(client, founding, origin)
    })
    test('bad launch that is allowed: passes', async () => {
      guard.allowBadLaunches()
      await launch(client, founding, origin)
      expect(guard.launches).toHaveLength(1)
    })
    test('no launch: passes', () => {
      expect(guard.launches).toEqual([])
    })
  })
}
