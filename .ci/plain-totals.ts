import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/**
 * Closes a run with one plain line, `N passed, N failed, N skipped`.
 *
 * A file that fails to load, and an error outside any test, count as one failure each.
 * Under `npm test` the counts go to the file named by KINGTIDE_TOTALS instead, and `.ci/test.mjs` prints the line.
 */
export default class PlainTotals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const totals = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      if (module.state() === 'failed' && !hasFailedTest(module)) totals.failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'pending') totals.failed++
        else totals[state]++
      }
    }
    const file = process.env['KINGTIDE_TOTALS']
    if (file !== undefined) writeFileSync(file, JSON.stringify(totals))
    else
      process.once('exit', () =>
        console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`),
      )
  }
}

function hasFailedTest(module: TestModule): boolean {
  for (const test of module.children.allTests()) if (test.result().state === 'failed') return true
  return false
}
