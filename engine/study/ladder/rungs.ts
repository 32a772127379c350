import { type PolicySet, policySetsOf, type Scenario } from '../../../scenarios/index.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** One rung of the ladder: what a merchant may know, all else equal. */
export interface Rung {
  /** Short name. */
  readonly name: string
  /** What is known on it, in a line. */
  readonly knows: string
  /** The policy set that stands for it. */
  readonly policySet: PolicySet
}

/**
 * The rungs of the information ladder: the same rule for stock, with more and more to go by.
 *
 * @param scenario - the scenario; second lots are left out where it has no quick factory, transfers where it has a single
 *   regional warehouse.
 */
export function rungsOf(scenario: Scenario): Rung[] {
  const asIs = policySetsOf(scenario)['as-is'] as PolicySet
  const rule = { ...asIs, liveReorder: { kind: 'none' }, releasePool: { kind: 'none' } } as const
  const smoothing = { kind: 'exponential-smoothing', smoothing: 0.3, showSmoothing: 0.05 } as const
  const hindsight = policySetsOf(scenario)['hindsight'] as PolicySet
  const { frontCoverDays, frontShowShare } = frontStock(asIs)
  return [
    {
      name: 'blind',
      knows: 'the plan alone: what was expected at the start',
      policySet: { ...rule, description: 'orders by the plan', forecast: { kind: 'plan' } },
    },
    {
      name: 'forecast',
      knows: 'sales of past days and shows, day by day',
      policySet: { ...rule, description: 'orders by a smoothed forecast', forecast: smoothing },
    },
    {
      name: 'live',
      knows: 'sales of a show while it runs, and where goods sell',
      policySet: {
        ...rule,
        description: 'orders by a smoothed forecast, second lots and transfers by live sales',
        forecast: smoothing,
        ...liveParts(scenario),
      },
    },
    {
      name: 'hindsight',
      knows: 'every order that will come, before it is placed',
      policySet: { ...hindsight, replenish: { kind: 'hindsight', frontCoverDays, frontShowShare } },
    },
  ]
}

function frontStock({ replenish }: PolicySet): { frontCoverDays: number; frontShowShare: number } {
  return 'frontCoverDays' in replenish ? replenish : { frontCoverDays: 1.5, frontShowShare: 0.3 }
}

function liveParts({ network }: Scenario): Pick<PolicySet, 'liveReorder' | 'transfer'> {
  const hasQuick = network.factories.some(({ kind }) => kind === 'quick')
  const isSpread = network.warehouses.filter(({ kind }) => kind === 'regional').length > 1
  return {
    liveReorder: hasQuick
      ? { kind: 'second-lot', observe: 10 * MINUTE, share: 0.5, cap: 3 }
      : { kind: 'none' },
    transfer: isSpread
      ? {
          kind: 'balance-cover',
          every: 12 * HOUR,
          horizonDays: 4,
          priorUnits: 20,
          share: 0.5,
          leastUnits: 1,
        }
      : { kind: 'none' },
  }
}
