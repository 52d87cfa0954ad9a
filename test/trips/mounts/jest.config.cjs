module.exports = {
  rootDir: __dirname,
  testMatch: ['**/*.jest.cjs'],
  // This repository's MSW is one that Jest cannot load on every Node. The compat script runs its file with others.
  testPathIgnorePatterns: ['msw.jest.cjs'],
}
