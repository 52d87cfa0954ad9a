// As in Jest's jsdom.
for (const name of ['Request', 'Response', 'Headers', 'fetch']) delete globalThis[name]

test.each(['flow-contract/nock', 'flow-contract/msw'])('%s says what a DOM lacks', (door) => {
  expect(() => require(door)).toThrow(`${door} needs the globals Request, Response`)
})
