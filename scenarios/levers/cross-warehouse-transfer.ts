import type { Lever } from './lever.ts'

const HOUR = 3_600_000

/** S09: stock is moved between regional warehouses by a heat map of sales. */
export const crossWarehouseTransfer: Lever = {
  id: 'S09',
  name: 'Cross-warehouse transfer',
  description:
    'Twice a day the merchant compares how long the stock around each regional warehouse lasts, by where goods were sold so far, and moves what one has too much of to those that will lack it, as a transport problem: only where it comes before the demand is over and costs less than a unit earns.',
  dose: {
    meaning: 'share of what the transport problem would move that is moved: from none (0) to all (1)',
    unit: 'share',
    from: 0,
    to: 1,
    default: 1,
    tested: [0, 0.25, 0.5, 0.75, 1],
  },
  cost: {
    // Trucks and handling are paid for in the run; this is the algorithm and a planner who watches it.
    priceAt: () => ({ capital: 400_000, runningPerDay: 600 }),
    source: 'ours: software and a planner; trucks and handling are paid for in the run',
  },
  mechanism: 'transfers',
  obstacle: ({ scenario, policySet: { transfer } }) => {
    if (transfer.kind !== 'none') return `its policy set moves stock by ${transfer.kind} already; write none`
    const regionals = scenario.network.warehouses.filter(({ kind }) => kind === 'regional').length
    return regionals > 1
      ? undefined
      : 'it has a single regional warehouse; add a second one to move stock between'
  },
  recipe: ({ policySet }, share) => {
    policySet.transfer = {
      kind: 'balance-cover',
      every: 12 * HOUR,
      horizonDays: 4,
      priorUnits: 20,
      share,
      leastUnits: 1,
    }
  },
}
