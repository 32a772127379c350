import { POLICY_SETS, type PolicySet } from '../../../scenarios/index.ts'
import { type CompiledScenario, compile } from '../../world/index.ts'
import type { Choose } from './choose.ts'
import { DETOURS } from './detours.ts'
import type { Law } from './law.ts'
import { fatesOf, type OrderFate } from './order-fates.ts'
import { read, type ScenarioText, smallScenario } from './small-scenario.ts'

/** Share of the lines that are re-routed, as far as two warehouses have the goods. */
const SHARE = 0.1
/** Buyers act at the end of the quarter of an hour that their time falls into. */
const TIMER_WIDTH = 900_000

/** What a comparison of two runs, order by order, came to. */
export interface Comparison {
  /** Orders that both runs sent whole. */
  readonly sent: number
  /** Orders sent from another warehouse. */
  readonly rerouted: number
  /** Draws of all others that were made in both runs. */
  readonly compared: number
  /** Those that differ. */
  readonly changed: number
}

/** Sending some orders another way leaves the luck of all others alone. */
export const REROUTING_LAW: Law = {
  id: 'rerouting',
  statement:
    'Re-routing 10 % of the orders leaves the draws of all others as they were, order by order: second thoughts, patience, refusal, return and its delay.',
  source:
    'common random numbers kept in step; Law (2015), Simulation Modeling and Analysis, 5th ed., section 11.2.3',
  cases: 150,
  quickCases: 20,
  fault: 'draws are keyed by the turn in which orders are visited, and not by the order',
  examine: (choose, isSpoiled) => {
    const { changed, compared, rerouted } = compareRoutes(choose, isSpoiled)
    return changed === 0
      ? null
      : `${rerouted} orders were re-routed, and ${changed} of ${compared} draws of others changed`
  },
}

/**
 * Runs a generated scenario as it is and with one order in ten sent from another warehouse.
 *
 * @param choose - makes the choices.
 * @param isByTurn - whether the fault is put in.
 */
export function compareRoutes(choose: Choose, isByTurn: boolean): Comparison {
  const compiled = compile(read(withTwoWarehouses(smallScenario(choose))))
  const replication = choose.whole(0, 999)
  const before = routed(compiled, 0, replication, isByTurn)
  const after = routed(compiled, SHARE, replication, isByTurn)
  const found = { sent: 0, rerouted: 0, compared: 0, changed: 0 }
  for (const [luck, fate] of before) {
    const other = after.get(luck)
    if (other === undefined || fate.isDivided || other.isDivided) continue
    if (fate.warehouse >= 0 && other.warehouse >= 0) found.sent++
    if (other.warehouse !== fate.warehouse) {
      found.rerouted++
      continue
    }
    for (const isSame of draws(fate, other)) {
      found.compared++
      if (!isSame) found.changed++
    }
  }
  return found
}

/** Which of the draws that were made in both runs are the same. What is asked of one order only shows nothing. */
function* draws(one: OrderFate, other: OrderFate): Generator<boolean> {
  const bothKnow = (field: 'withdrawnAt' | 'regrets' | 'deliveredAt' | 'kept' | 'requestedAt'): boolean =>
    !Number.isNaN(one[field]) && !Number.isNaN(other[field])
  if (bothKnow('withdrawnAt') && one.hasWaited === other.hasWaited)
    yield one.withdrawnAt === other.withdrawnAt
  if (!bothKnow('regrets')) return
  yield one.regrets === other.regrets
  if (one.regrets + other.regrets > 0) return
  // An order that was refused was asked back and never handed over.
  if (!bothKnow('kept')) return
  yield Number.isNaN(one.deliveredAt) === Number.isNaN(other.deliveredAt)
  if (!bothKnow('deliveredAt')) return
  yield one.kept === other.kept
  if (!bothKnow('requestedAt')) return
  const later = other.requestedAt - other.deliveredAt - (one.requestedAt - one.deliveredAt)
  yield Math.abs(later) <= TIMER_WIDTH
}

/** Two warehouses that serve the city, goods that sell, and enough that happens to orders. */
function withTwoWarehouses(scenario: ScenarioText): ScenarioText {
  const [hub] = scenario.network.warehouses
  const front = { ...hub, id: 'corner', kind: 'front' as const, source: 'hub', serves: ['city'] }
  const skus = scenario.catalogue.skus.map((sku) => ({ ...sku, meanDailyUnits: sku.meanDailyUnits + 40 }))
  return {
    ...scenario,
    catalogue: { ...scenario.catalogue, skus },
    network: { ...scenario.network, warehouses: [hub, front] },
    buyers: { ...scenario.buyers, regretShare: 0.2, refusedShare: 0.2, refusedLateShare: 0.2 },
    opening: { ...scenario.opening, coverDays: 5, frontCoverDays: 2 },
  }
}

function routed(
  compiled: CompiledScenario,
  share: number,
  replication: number,
  isByTurn: boolean,
): ReadonlyMap<number, OrderFate> {
  const policyName = 'detours'
  const allocate = { kind: DETOURS.kind, share } as unknown as PolicySet['allocate']
  const input = {
    policyName,
    policySet: { ...POLICY_SETS['as-is'], allocate },
    ownKinds: { name: policyName, files: [], kinds: [DETOURS] },
    seed: 1,
    replication,
    lotSize: 1,
  }
  return fatesOf(compiled, input, isByTurn)
}
