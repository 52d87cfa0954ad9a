const { watchLaunches } = require('flow-contract/launches')

test('a test that fails before it restores its watch', () => {
  watchLaunches()
})
