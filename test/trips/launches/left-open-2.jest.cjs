// The next file of the same process: what the one before left open is no matter of it.
const http = require('node:http')
const { watchLaunches } = require('flow-contract/launches')
const { clients, founding, launch } = require('./service.cjs')

const server = http.createServer((request, answer) => request.resume().on('end', () => answer.end('{}')))
let origin

beforeAll(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${server.address().port}`
})
afterAll(() => server.close())

const hooked = () => [
  Object.getOwnPropertyDescriptor(http, 'request').get,
  http.ClientRequest.prototype.write,
  Object.getOwnPropertyNames(http.ClientRequest.prototype).includes('end'),
]

test.each(clients)('%s is heard once, and nothing stays hooked', async (client) => {
  const watch = watchLaunches()
  expect(await launch(client, founding, origin)).toBe(true)
  watch.restore()
  expect(watch.launches).toMatchObject([{ body: founding }])
  expect(hooked()).toEqual([undefined, http.OutgoingMessage.prototype.write, false])
})
