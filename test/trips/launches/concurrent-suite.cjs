// Tests that run beside each other: nobody can tell whose launch was bad, so that it is told after the file.
const { founding, good, launch } = require('./service.cjs')

const pause = () => new Promise((resolve) => setTimeout(resolve, 30))

module.exports = ({ expect, guard, test }) => {
  for (const [name, body] of Object.entries({ good, founding, other: good })) {
    test.concurrent(`launch of ${name}: passes`, async () => {
      await pause()
      await launch('fetch', body, 'http://127.0.0.1:1')
      await pause()
      expect(() => guard.allowBadLaunches()).toThrow(expect.objectContaining({ code: 'launches-mixed' }))
    })
  }
}
