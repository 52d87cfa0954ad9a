// The tests of a team that mocks with MSW, as they were before they were watched.
const { clients, good, launch, path } = require('./service.cjs')

module.exports = ({ afterAll, afterEach, beforeAll, describe, expect, http, HttpResponse, setupServer, test }) => {
  const seen = []
  const server = setupServer(
    http.post(`*${path}`, async ({ request }) => {
      seen.push(await request.json())
      return HttpResponse.json({ id: 'an-execution' })
    }),
  )
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterEach(() => {
    server.resetHandlers()
    seen.length = 0
  })
  afterAll(() => server.close())

  describe.each(clients)('%s', (client) => {
    test('launches once', async () => {
      expect(await launch(client, good)).toBe(true)
      expect(seen).toEqual([good])
    })

    test('is refused by a handler of this test', async () => {
      server.use(
        http.post(`*${path}`, () => HttpResponse.json({ code: 'invalid.value' }, { status: 422 }), { once: true }),
      )
      expect(await launch(client, good)).toBe(false)
      expect(await launch(client, good)).toBe(true)
    })
  })
}
