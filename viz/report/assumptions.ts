import type { Comparison } from '../../engine/experiment/index.ts'
import type { Scenario } from '../../scenarios/index.ts'
import { counted, formatNumber, lotSentences } from '../wording/index.ts'
import { type Fact, factList } from './fact-list.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * What the figures rest on: the main numbers of the scenario, in words.
 *
 * @param scenario - what was simulated.
 * @param comparison - the statistics.
 */
export function assumptions(scenario: Scenario, comparison: Comparison): string {
  return `${factList([...chainFacts(scenario), ...demandFacts(scenario), ...serviceFacts(scenario), ...methodFacts(scenario, comparison)])}
<p class="small">Simplifications of the model that matter most: buyers do not react to promises, delays or prices other than by the shares above; a parcel that is returned goes back whole; freight from factories has no capacity limit${scenario.information === undefined ? '; records of stock and reports to the merchant are exact and told at once' : ''}. The documentation (background, mechanisms) lists them all.</p>`
}

function chainFacts({ network, catalogue, scale }: Scenario): Fact[] {
  const count = (kind: string): number => network.warehouses.filter((row) => row.kind === kind).length
  return [
    [
      'Network',
      `${counted(network.factories.length, 'factory', 'factories')}, ${counted(count('regional'), 'regional warehouse')}, ${counted(count('front'), 'front warehouse')}, ${counted(network.zones.length, 'zone')}, ${counted(network.returnsCentres.length, 'returns centre')}`,
    ],
    [
      'Goods',
      `${counted(catalogue.skus.length, 'product')}, ${formatNumber(sum(catalogue.skus.map((sku) => sku.meanDailyUnits)) * scale)} units on a mean day outside shows`,
    ],
    ['Scale', scale === 1 ? '' : `${formatNumber(scale, 3)} of the sizes written in the scenario`],
  ]
}

function demandFacts({ demand, horizon }: Scenario): Fact[] {
  const largest = Math.max(0, ...demand.slots.map(({ surge }) => surge))
  return [
    [
      'Demand',
      demand.replay === undefined
        ? 'Poisson orders outside shows, one burst a show; volumes of shows are uncertain (flop, as planned, hit)'
        : `a recorded history of orders (${demand.replay.source}) takes the place of orders outside shows`,
    ],
    [
      'Shows',
      demand.shows.length === 0
        ? 'none'
        : `${counted(demand.shows.length, 'show')}; the largest slot sells ${formatNumber(largest)} times a mean day of its product`,
    ],
    [
      'Time',
      `${days(horizon.warmUp)} of warm-up, ${days(horizon.window)} measured, then until every measured order is closed (at most ${days(horizon.drain)})`,
    ],
  ]
}

function serviceFacts({ promises, waiting, buyers, money }: Scenario): Fact[] {
  const { core, county } = promises.deliverWithin
  return [
    [
      'Promise',
      `shipped within ${hours(promises.shipWithin)}, delivered within ${hours(core)} (core cities) or ${hours(county)} (counties)`,
    ],
    [
      'Buyers',
      `${percent(buyers.regretShare)} change their mind, ${percent(buyers.refusedShare)} refuse at the door (${percent(buyers.refusedLateShare)} when late); ${waiting.allowed ? `${percent(waiting.share)} accept a later promise when sold out` : 'nobody waits when sold out'}`,
    ],
    [
      'Prices',
      `platform fee ${percent(money.platformFee)}, late order ${formatNumber(money.latePenaltyPerOrder, 2)} CNY, leftover stock keeps its cost up to ${formatNumber(money.leftover.coverDays)} mean days and ${percent(money.leftover.valueShare)} beyond`,
    ],
  ]
}

function methodFacts(scenario: Scenario, comparison: Comparison): Fact[] {
  const { replications, seed, lotSize } = comparison
  const lots = lotSize === 1 ? 'every order on its own' : `up to ${lotSize} equal orders travel together`
  return [
    [
      'Method',
      `${counted(replications, 'replication')} of each policy on common random numbers, seed ${seed}; intervals are 95 %, Student's t on independent or paired replications`,
    ],
    ['Lots', [lots, ...lotSentences(comparison)].join('. ')],
    ['Scenario', `${scenario.name}: ${scenario.description.trim()}`],
  ]
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function days(time: number): string {
  return `${formatNumber(time / DAY, Number.isInteger(time / DAY) ? 0 : 1)} d`
}

function hours(time: number): string {
  return `${formatNumber(time / HOUR, Number.isInteger(time / HOUR) ? 0 : 1)} h`
}

function percent(share: number): string {
  return `${formatNumber(share * 100, Number.isInteger(Math.round(share * 1000) / 10) ? 0 : 1)} %`
}
