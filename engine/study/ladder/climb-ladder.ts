import type { Scenario } from '../../../scenarios/index.ts'
import {
  type CompareOptions,
  compare,
  type Estimate,
  meanInterval,
  resultsIdOf,
} from '../../experiment/index.ts'
import type { RunRecord } from '../../run-record.ts'
import { type CompiledScenario, compile, resolveLotSize } from '../../world/index.ts'
import { type Bounds, boundsOf } from './bounds.ts'
import { OrderValues } from './order-values.ts'
import { whyNotProven } from './provable.ts'
import { type Rung, rungsOf } from './rungs.ts'
import { stockBound } from './stock-bound.ts'

/** What the ladder is told. */
export interface LadderOptions extends Pick<CompareOptions, 'clock' | 'signal' | 'workers' | 'onProgress'> {
  /** The scenario. */
  readonly scenario: Scenario
  /** Replications of each rung, >= 2. */
  readonly replications: number
  /** Seed. */
  readonly seed: number
  /** Directory that keeps finished replications, given the hash of their inputs. */
  readonly folderOf?: (id: string) => string
}

/** One line of the table. */
export interface LadderStep {
  /** Name of the rung or bound. */
  readonly name: string
  /** Whether no policy can do better, or this is what one does. */
  readonly isBound: boolean
  /** What is known on it. */
  readonly knows: string
  /** Profit of the measured window, CNY. */
  readonly profit: Estimate
  /** Profit above that of the first rung, replication by replication, CNY. */
  readonly gain: Estimate
  /** Share of units wanted that were not served; `null` for bounds. */
  readonly unmetDemandShare: Estimate | null
  /** Share of units supplied that were left; `null` for bounds. */
  readonly overstockShare: Estimate | null
}

/** The information ladder of a scenario. */
export interface Ladder {
  /** Name of the scenario. */
  readonly scenario: string
  /** Replications of each rung that were run. */
  readonly replications: number
  /** Seed. */
  readonly seed: number
  /** From the one who knows least to bounds that nobody passes. */
  readonly steps: readonly LadderStep[]
  /** Why there is no bound, or only the looser one; empty: nothing is missing. */
  readonly notes: readonly string[]
}

/**
 * Runs the same rule for stock with more and more information, on the same luck, and holds the profits against bounds
 * that no policy can pass.
 *
 * @param options - scenario, replications, seed.
 * @returns `undefined` when the signal came before the end.
 */
export async function climbLadder(options: LadderOptions): Promise<Ladder | undefined> {
  const { scenario, replications, seed, folderOf, ...others } = options
  const rungs = rungsOf(scenario)
  const policies = Object.fromEntries(rungs.map(({ name, policySet }) => [name, policySet]))
  const records: RunRecord[] = []
  const asked = {
    ...others,
    scenario: { ...scenario, policies },
    policies: rungs.map(({ name }) => name),
    replications,
    seed,
  }
  const out = folderOf?.(resultsIdOf(asked))
  const { interrupted } = await compare({ ...asked, out, onRecord: (record) => records.push(record) })
  if (interrupted === true) return undefined
  const compiled = compile(scenario)
  const reason = whyNotProven(scenario)
  const { steps, notes } = boundSteps(compiled, records, { replications, seed, reason })
  return {
    scenario: scenario.name,
    replications,
    seed,
    steps: [...rungs.map((rung) => rungStep(rung, records, rungs[0].name)), ...steps],
    notes,
  }
}

function valuesOf(
  records: readonly RunRecord[],
  policy: string,
  kpi: 'profit' | 'unmetDemandShare' | 'overstockShare',
) {
  return records
    .filter((record) => record.policy === policy)
    .sort((one, other) => one.replication - other.replication)
    .map(({ kpis }) => kpis[kpi] ?? 0)
}

function rungStep({ name, knows }: Rung, records: readonly RunRecord[], first: string): LadderStep {
  const profit = valuesOf(records, name, 'profit')
  const least = valuesOf(records, first, 'profit')
  return {
    name,
    isBound: false,
    knows,
    profit: meanInterval(profit),
    gain: meanInterval(profit.map((value, index) => value - least[index])),
    unmetDemandShare: meanInterval(valuesOf(records, name, 'unmetDemandShare')),
    overstockShare: meanInterval(valuesOf(records, name, 'overstockShare')),
  }
}

interface Asked {
  readonly replications: number
  readonly seed: number
  readonly reason: string | null
}

function boundSteps(
  compiled: CompiledScenario,
  records: readonly RunRecord[],
  { replications, seed, reason }: Asked,
): { steps: LadderStep[]; notes: string[] } {
  if (reason !== null) return { steps: [], notes: [`No bound is shown: ${reason}.`] }
  const values = new OrderValues(compiled)
  const stock = stockBound(compiled, values)
  const lotSize = resolveLotSize(compiled, compiled.scenario.lotSize)
  const bounds = Array.from({ length: replications }, (_, replication) =>
    boundsOf(compiled, values, stock, { seed, replication, lotSize }),
  )
  const least = valuesOf(records, 'blind', 'profit')
  const step = (name: string, knows: string, profitOf: (bounds: Bounds) => number): LadderStep => ({
    name,
    isBound: true,
    knows,
    profit: meanInterval(bounds.map(profitOf)),
    gain: meanInterval(bounds.map((bound, index) => profitOf(bound) - least[index])),
    unmetDemandShare: null,
    overstockShare: null,
  })
  const foresight = step(
    'bound, with foresight',
    'demand before it comes, and has all stock everywhere at once',
    (bound) => bound.foresight,
  )
  if (stock === null) {
    return {
      steps: [foresight],
      notes: [
        'The bound without foresight is not proven here: shocks, buyers who wait, or goods that come within a show.',
      ],
    }
  }
  const known = 'how shows may turn out, not how they will; stock in one place, no limit to making it'
  return {
    steps: [step('bound, no foresight', known, (bound) => bound.stock ?? bound.foresight), foresight],
    notes: [],
  }
}
