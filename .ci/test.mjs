// A browser where there is none, then every gate in order: the build first, because the end-to-end tests drive the built program, and the tests last.
// The last line printed is the total, `N passed, N failed, N skipped`, where a gate that failed counts as one failure.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installBrowser } from './install-browser.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const GATES = ['build', 'check', 'types', 'dead-code', 'doc-gate']

const lacking = installBrowser()
const failedGates = GATES.filter((gate) => !passes(gate))
const totals = runTests()
for (const gate of failedGates) console.log(`gate failed: npm run ${gate}`)
if (lacking !== undefined) console.log(`tests of report and page fail: ${lacking}`)
totals.failed += failedGates.length
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exitCode = totals.failed === 0 ? 0 : 1

/** @param {string} script */
function passes(script, /** @type {NodeJS.ProcessEnv} */ env = process.env) {
  console.log(`\n> ${script}`)
  return spawnSync('npm', ['run', '-s', script], { cwd: ROOT, env, stdio: 'inherit' }).status === 0
}

/** Runs vitest; its totals reporter leaves the counts in a file, so that they can be printed after all else. */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'kingtide-test-'))
  const file = join(folder, 'totals.json')
  const passed = passes('unit', { ...process.env, KINGTIDE_TOTALS: file })
  const totals = readTotals(file)
  rmSync(folder, { recursive: true })
  if (!passed && totals.failed === 0) totals.failed = 1 // vitest itself failed: nothing counted, or an error outside a test
  return totals
}

/** @param {string} file */
function readTotals(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}
