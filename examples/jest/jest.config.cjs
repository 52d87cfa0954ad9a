module.exports = {
  rootDir: __dirname,
  setupFilesAfterEnv: ['flow-contract/jest'],
}
