import { compile, simulate } from '../engine/index.ts'
import { loadScenario, POLICY_SETS, type PolicySet } from '../scenarios/index.ts'
import { stopwatch } from './stopwatch.ts'

/** One replication in a process of its own: `one-run <scenario> <scale>`; prints what it took as JSON. */
const [name, scale] = process.argv.slice(2)
const scenario = loadScenario(name)
const compiled = compile({ ...scenario, scale: scenario.scale * Number(scale) })
const policySet = POLICY_SETS['as-is'] as PolicySet
const elapsed = stopwatch()
const record = simulate(compiled, { policyName: 'as-is', policySet, seed: 1, replication: 0, lotSize: 1 })
const { seconds, cpuShare } = elapsed()
const residentMegabytes = Math.round(process.resourceUsage().maxRSS / 1024)
const { ordersInRun: orders, transitions } = record
process.stdout.write(`${JSON.stringify({ seconds, cpuShare, orders, transitions, residentMegabytes })}\n`)
