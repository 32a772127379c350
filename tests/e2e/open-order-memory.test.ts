import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** Runs the big night at lot size 1 in a process of its own and prints what an open order takes at the peak. */
const PROGRAM = `
import { compile, simulate } from ${JSON.stringify(new URL('../../dist/engine/index.js', import.meta.url).href)}
import { loadScenario, POLICY_SETS } from ${JSON.stringify(new URL('../../dist/scenarios/index.js', import.meta.url).href)}
const compiled = compile(loadScenario('singles-night'))
const before = process.memoryUsage().rss
const policySet = POLICY_SETS['as-is']
const record = simulate(compiled, { policyName: 'as-is', policySet, seed: 1, replication: 0, lotSize: 1 })
const grown = process.resourceUsage().maxRSS * 1024 - before
console.log(JSON.stringify({ bytes: grown / record.peakOpenOrders, record }))
`

describe('the big night at lot size 1', () => {
  it('takes at most 300 bytes an open order, accepts a million orders and closes them all', () => {
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', PROGRAM], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
    })
    const { bytes, record } = JSON.parse(output)
    expect(bytes).toBeGreaterThan(64)
    expect(bytes).toBeLessThanOrEqual(300)
    expect(record.orders.accepted).toBeGreaterThanOrEqual(1_000_000)
    expect(record.orders.open).toBe(0)
    expect(record.transitions / record.ordersInRun).toBeGreaterThan(7)
  })
})
