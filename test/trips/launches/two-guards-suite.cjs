// A guard of the set-up file, and one of the test file: what the one allows, the other allows.
const { createServer } = require('node:http')
const { clients, founding, launch } = require('./service.cjs')

module.exports = ({ afterAll, beforeAll, describe, expect, guard, test }) => {
  let origin
  const server = createServer((request, answer) => request.resume().on('end', () => answer.writeHead(422).end('{}')))
  beforeAll(async () => {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${server.address().port}`
  })
  afterAll(() => server.close())

  describe.each(clients)('%s', (client) => {
    test('bad launch that the guard of the test file allows: passes', async () => {
      guard.allowBadLaunches()
      await launch(client, founding, origin)
      expect(guard.launches).toHaveLength(1)
    })
    test('bad launch after one that was allowed: fails', async () => {
      await launch(client, founding, origin)
    })
  })
}
