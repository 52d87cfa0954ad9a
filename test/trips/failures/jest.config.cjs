module.exports = {
  rootDir: __dirname,
  testMatch: ['<rootDir>/failures.jest.cjs'],
  setupFilesAfterEnv: ['flow-contract/jest'],
}
