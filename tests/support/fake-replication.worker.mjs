// Stands in for engine/experiment/pool/replication.worker.ts. Plain JavaScript without imports of the project, so that
// a test starts it in a tenth of a second; what it does is told by the scenario's description (`FakeBehaviour`).
import { appendFileSync, readFileSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

const { scenario, seed, policySets, lotSize } = workerData
const behaviour = JSON.parse(scenario.description)
const EFFECT = { plain: 0, better: 10, noisy: 0 }

/** Answers as `ReplicationAnswer`. */
export default function answer({ policyName, replication }) {
  try {
    return { state: 'done', record: run(policyName, replication) }
  } catch ({ name, message, stack }) {
    return { state: 'failed', name, message, stack }
  }
}

function run(policyName, replication) {
  const start = `${policyName}/${replication}`
  if (policySets[policyName] === undefined) throw new Error('the policy set did not arrive')
  if (behaviour.log !== undefined) appendFileSync(behaviour.log, `${start}\n`)
  if (behaviour.dies === start && startsOf(start) <= (behaviour.times ?? 1)) process.exit(7)
  if (behaviour.throws === start) throw new RangeError('the books do not balance')
  if (replication >= (behaviour.hangsFrom ?? Number.POSITIVE_INFINITY)) for (;;);
  const record = recordOf(policyName, replication)
  return behaviour.givesNaN === start ? { ...record, kpis: { ...record.kpis, profit: Number.NaN } } : record
}

/** Profit has luck that all policies share and some of its own; `better` earns 10 more, `noisy` varies by itself. */
function recordOf(policyName, replication) {
  const luck = (salt) => fraction(Math.sin(seed * 12.9898 + replication * 78.233 + salt) * 43758.5453)
  const own = luck(1 + policyName.length) * (policyName === 'noisy' ? 50 : 5)
  return {
    ...behaviour.template,
    policy: policyName,
    replication,
    kpis: {
      ...behaviour.template.kpis,
      profit: 1000 + 100 * luck(0) + own + EFFECT[policyName],
      leadTimeHours: 50 + (lotSize > 1 ? (behaviour.lotsDelay ?? 0) : 0),
      stockOutRate: luck(100),
      returnCycleDays: replication % 3 === 0 ? null : 2 + replication,
    },
    orders: { ...behaviour.template.orders, accepted: 100 + replication },
    eventHash: `${policyName}-${replication}`,
  }
}

function fraction(value) {
  return value - Math.floor(value)
}

function startsOf(start) {
  const lines = behaviour.log === undefined ? [] : readFileSync(behaviour.log, 'utf8').split('\n')
  return lines.filter((line) => line === start).length
}
