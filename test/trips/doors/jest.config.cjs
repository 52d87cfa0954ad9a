module.exports = {
  rootDir: __dirname,
  testMatch: ['<rootDir>/*.jest.mjs'],
  setupFilesAfterEnv: ['flow-contract/jest'],
}
