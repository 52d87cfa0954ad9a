test('this suite has a DOM', () => {
  expect(typeof document).toBe('object')
})
