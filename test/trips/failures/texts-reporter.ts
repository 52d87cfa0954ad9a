import type { Reporter, TestModule } from 'vitest/node'

/** Prints each test's text as Jest's `--json` does, with the diff that Vitest's own JSON reporter leaves out. */
// oxlint-disable-next-line import/no-default-export
export default class TextsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const testResults = modules.map((module) => ({
      assertionResults: [...module.children.allTests()].map((test) => {
        const { state, errors = [] } = test.result()
        const failureMessages = errors.map(({ name, message, diff }) =>
          [`${name}: ${message}`, diff ?? ''].join('\n\n'),
        )
        return { title: test.name, status: state, failureMessages }
      }),
    }))
    process.stdout.write(JSON.stringify({ testResults }))
  }
}
