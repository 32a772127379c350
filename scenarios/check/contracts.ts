import type { Path } from '../load/index.ts'
import type { Contract, Scenario } from '../schema/index.ts'
import { type Finding, unknownName } from './finding.ts'

/**
 * Contracts are those of hosts that have shows, their commissions rise, and a unit left over pays less than one sold.
 *
 * @param scenario - the scenario.
 * @yields a finding at each term that breaks a rule.
 */
export function* checkContracts({ contracts, demand, money }: Scenario): Generator<Finding> {
  for (const [host, contract] of Object.entries(contracts ?? {})) {
    const path = ['contracts', host]
    const commissions = demand.shows.filter((show) => show.host === host).map(({ commission }) => commission)
    if (commissions.length === 0) {
      yield unknownName(path, 'host', host, new Set(demand.shows.map((show) => show.host)))
      continue
    }
    const highest = Math.max(...commissions)
    yield* checkTiers(path, contract, highest)
    yield* checkCompensation(path, contract, highest, money.platformFee)
  }
}

function* checkTiers(path: Path, { tiers = [] }: Contract, highest: number): Generator<Finding> {
  let [limit, commission] = [0, highest]
  for (const [index, tier] of tiers.entries()) {
    const at = [...path, 'tiers', index]
    if (tier.above <= limit)
      yield { path: [...at, 'above'], rule: 'limits must ascend', fix: `Write a limit above ${limit}.` }
    if (tier.commission <= commission)
      yield {
        path: [...at, 'commission'],
        rule: 'commissions must rise with sales, from that of the shows of the host',
        fix: `Write a commission above ${commission}.`,
      }
    limit = tier.above
    commission = tier.commission
  }
}

function* checkCompensation(
  path: Path,
  { minimumSales, tiers = [] }: Contract,
  highest: number,
  platformFee: number,
): Generator<Finding> {
  const kept = 1 - Math.max(highest, ...tiers.map(({ commission }) => commission)) - platformFee
  if (minimumSales === undefined || minimumSales.compensation === 0 || minimumSales.compensation < kept)
    return
  yield {
    path: [...path, 'minimumSales', 'compensation'],
    rule: 'a unit left over must pay less than one sold, after commission and platform fee',
    fix: `Write a share below ${Number(kept.toFixed(4))}.`,
  }
}
