import type { TransferPolicyOf } from '../../../scenarios/index.ts'
import type { Transfer, TransferObservation, TransferRule } from './transfer.ts'
import { solveTransport } from './transport-problem.ts'

/** One regional warehouse as it stands in one SKU, units. */
interface Cover {
  /** Wanted around it within the horizon. */
  readonly need: number
  /** Has, gets, less promised. */
  readonly position: number
  /** On the shelf and not promised. */
  readonly available: number
}

/**
 * Moves stock to where it sells: the share of each region in a SKU's demand is what the heat map of sales says, held to
 * the usual share as if `priorUnits` had been seen before; what a warehouse has beyond the need of its region goes to
 * those that lack, where it gets there before the demand is over and costs less than a unit earns. For each SKU that is
 * a transport problem.
 *
 * @param parameters - how often, how far ahead, and how much of it.
 * @see Gelman et al. (2013), Bayesian Data Analysis, 3rd ed., section 3.4: multinomial shares with a Dirichlet prior.
 */
export function balanceCover({
  every,
  horizonDays,
  priorUnits,
  share,
  leastUnits,
}: Omit<TransferPolicyOf<'balance-cover'>, 'kind'>): TransferRule<null> {
  return {
    every,
    horizonDays,
    start: () => null,
    decide: (observation) => {
      const decision: Transfer[] = []
      for (let sku = 0; sku < observation.expectedUnits.length; sku++) {
        const covers = coversOf(observation, sku, priorUnits)
        decision.push(
          ...transfersOf(observation, sku, covers, share).filter(({ units }) => units >= leastUnits),
        )
      }
      return { decision, memory: null }
    },
  }
}

function coversOf(observation: TransferObservation, sku: number, priorUnits: number): Cover[] {
  const { regionals, demandShare, wanted, expectedUnits, position, available } = observation
  const first = sku * regionals
  let seen = 0
  for (let regional = 0; regional < regionals; regional++) seen += wanted[first + regional]
  return Array.from({ length: regionals }, (_, regional) => {
    const shareThere =
      (priorUnits * demandShare[regional] + wanted[first + regional]) / Math.max(1e-9, priorUnits + seen)
    return {
      need: expectedUnits[sku] * shareThere,
      position: position[first + regional],
      available: available[first + regional],
    }
  })
}

function transfersOf(
  observation: TransferObservation,
  sku: number,
  covers: readonly Cover[],
  share: number,
): Transfer[] {
  const { regionals, transferDays, costPerKilogram, weight, days, unitMargin } = observation
  const spare = covers.map(({ need, position, available }) =>
    Math.max(0, Math.floor(share * Math.min(available, position - need))),
  )
  const givers = [...spare.keys()].filter((regional) => spare[regional] > 0)
  const daysTo = (to: number) => Math.min(...givers.map((from) => transferDays[from * regionals + to]))
  const lacking = covers.map((cover, to) =>
    givers.length === 0 ? 0 : Math.max(0, Math.floor(share * lackingAt(cover, daysTo(to) / days[sku]))),
  )
  const takers = [...lacking.keys()].filter((regional) => lacking[regional] > 0)
  if (takers.length === 0) return []
  const flow = solveTransport({
    spare: givers.map((from) => spare[from]),
    lacking: takers.map((to) => lacking[to]),
    cost: givers.map((from) =>
      takers.map((to) => {
        const isInTime = transferDays[from * regionals + to] < days[sku]
        return isInTime ? costPerKilogram[from * regionals + to] * weight[sku] : Number.POSITIVE_INFINITY
      }),
    ),
    worth: unitMargin[sku],
  })
  return givers.flatMap((from, row) =>
    takers.flatMap((to, column) =>
      flow[row][column] > 0 ? [{ sku, from, to, units: flow[row][column] }] : [],
    ),
  )
}

/**
 * Units a region will lack that goods sent now can still serve: what is wanted before they come is served from what is
 * there or lost.
 *
 * @param shareBefore - share of the demand within the horizon that comes before they do.
 */
function lackingAt({ need, position }: Cover, shareBefore: number): number {
  return need - Math.max(position, need * shareBefore)
}
