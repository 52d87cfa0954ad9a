module.exports = {
  rootDir: __dirname,
  testMatch: ['<rootDir>/*.jest.cjs'],
  setupFilesAfterEnv: ['flow-contract/jest'],
}
