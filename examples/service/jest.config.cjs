module.exports = {
  rootDir: __dirname,
  testMatch: ['**/*.test.cjs'],
  setupFilesAfterEnv: ['flow-contract/jest'],
}
