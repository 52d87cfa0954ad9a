// The same suites with the watch and without it.
const setupFilesAfterEnv = process.env.WATCHED === undefined ? [] : ['<rootDir>/watched-setup.cjs']

module.exports = { rootDir: __dirname, testMatch: ['<rootDir>/*.jest.{cjs,mjs}'], setupFilesAfterEnv }
