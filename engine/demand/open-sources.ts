import type { PreSale } from '../../scenarios/index.ts'
import type { Streams } from '../kernel/index.ts'
import type { Occurrence } from '../shocks/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import { baselineLots } from './baseline-lots.ts'
import { BaselineSource } from './baseline-source.ts'
import type { DemandSource } from './demand-source.ts'
import { InterruptedSource } from './interrupted-source.ts'
import { OrderDetails } from './order-details.ts'
import { PartialSource } from './partial-source.ts'
import { PreSaleDraws } from './pre-sale-draws.ts'
import { PreSaleSource } from './pre-sale-source.ts'
import type { PriceResponse } from './price-response.ts'
import { RegionalShares } from './regional-shares.ts'
import { ReplaySource } from './replay-source.ts'
import { ShockThinning } from './shock-thinning.ts'
import { showLots } from './show-lots.ts'
import { ShowSource } from './show-source.ts'
import { drawnOrders } from './split-over-platforms.ts'
import { SurgeSource } from './surge-source.ts'

/**
 * Everywhere orders come from in one replication, each source at its first order: orders outside shows (or a recorded
 * history), then one source for each show that has slots, then one for each surge, then those whom lower
 * prices bring to each show. Shocks take orders away or put them off, prices and dealers who have left take some away; those that
 * stay are the same as without. Opened twice they give the same orders twice, at the same prices.
 *
 * @param compiled - scenario.
 * @param streams - streams of the run.
 * @param occurrences - shocks of the replication.
 * @param lotSize - 1: orders are drawn one by one; above, as lots of at most that many equal orders, except those of a
 *   history or of a surge.
 * @param prices - what prices make of demand; `undefined`: they are the usual ones.
 * @param preSale - which orders of shows are placed ahead of them; `undefined`: none.
 */
export function openSources(
  compiled: CompiledScenario,
  streams: Streams,
  occurrences: readonly Occurrence[],
  lotSize: number,
  prices?: PriceResponse,
  preSale?: PreSale,
): DemandSource[] {
  const shares = new RegionalShares(compiled, streams)
  const details = new OrderDetails(compiled, shares)
  const showOf = (show: number, crowd?: string) =>
    lotSize > 1
      ? showLots(compiled, streams, shares, lotSize, show, crowd)
      : new ShowSource(compiled, streams, details, show, crowd)
  const ahead = preSale === undefined ? undefined : new PreSaleDraws(compiled, preSale, streams)
  const shows = showsWithSlots(compiled)
  const usual: DemandSource[] = [
    ...outsideShows(compiled, streams, shares, lotSize),
    ...shows.flatMap((show) => spotAndAhead(show, ahead, () => showOf(show))),
    ...occurrences
      .filter(({ shock }) => (shock.changes.surge ?? 0) > 0)
      .map((occurrence) => new SurgeSource(compiled, streams, details, shares, occurrence)),
  ]
  const sources = prices === undefined ? usual : atPrices(usual, shows, showOf, streams, prices)
  return sources.map((source) => underShocks(source, compiled, streams, occurrences))
}

function showsWithSlots({ shows }: CompiledScenario): number[] {
  return [...shows.ids.keys()].filter((show) => shows.slotStart[show + 1] > shows.slotStart[show])
}

function outsideShows(
  compiled: CompiledScenario,
  streams: Streams,
  shares: RegionalShares,
  lotSize: number,
): DemandSource[] {
  const { replay } = compiled.scenario.demand
  const details = new OrderDetails(compiled, shares)
  if (replay !== undefined) return [new ReplaySource(replay, compiled.baskets.firstReplay, streams, details)]
  if (!compiled.skus.meanDailyUnits.some((units) => units > 0)) return []
  return [
    lotSize > 1
      ? baselineLots(compiled, streams, shares, lotSize)
      : new BaselineSource(compiled, streams, details),
  ]
}

/**
 * Who buys at the prices of the moment: a part of the usual buyers, and a part of those whom lower prices bring. These come
 * in crowds, each as large as that of the usual buyers, and the next where the price has brought all of the one before, so
 * that who buys at a price does not hang on how low it might have been.
 */
function atPrices(
  usual: readonly DemandSource[],
  shows: readonly number[],
  showOf: (show: number, crowd: string) => DemandSource,
  streams: Streams,
  prices: PriceResponse,
): DemandSource[] {
  const key = streams.key('buyers', 'highestPrice')
  // Each buyer has a price above which he does not buy: those who buy at a price are among those who buy at any lower one.
  const buyingAt = (source: DemandSource, shareOf: (basket: number) => number) =>
    new PartialSource(source, ({ basket, orders, luck }) => drawnOrders(key, luck, orders, shareOf(basket)))
  const buying = usual.map((source) => buyingAt(source, (basket) => prices.shareOf(basket)))
  const hunters = Array.from({ length: prices.crowds }, (_, crowd) =>
    shows.map((show) => {
      const source = showOf(show, `bargain hunters ${crowd + 1} of show`)
      return buyingAt(source, (basket) => prices.shareOfBargainHunters(basket, crowd))
    }),
  )
  return [...buying, ...hunters.flat()]
}

/** A show with a pre-sale is two sources: one of those who order in it, one of those who order ahead. */
function spotAndAhead(
  show: number,
  draws: PreSaleDraws | undefined,
  open: () => DemandSource,
): readonly DemandSource[] {
  return draws?.isHeld(show) === true
    ? [
        new PartialSource(open(), (order) => order.orders - draws.ordersAhead(order)),
        new PreSaleSource(open(), draws, show),
      ]
    : [open()]
}

/** A source that no shock touches stays as it is. */
function underShocks(
  source: DemandSource,
  compiled: CompiledScenario,
  streams: Streams,
  occurrences: readonly Occurrence[],
): DemandSource {
  const thinning = occurrences.filter(({ shock }) => (shock.changes.demandKept ?? 1) < 1)
  const outages = occurrences.filter(({ shock }) => shock.changes.orderIntake !== undefined)
  const left = thinning.length === 0 ? source : leftBy(new ShockThinning(compiled, streams, thinning), source)
  return outages.length === 0 ? left : new InterruptedSource(left, streams, outages)
}

function leftBy(shocks: ShockThinning, source: DemandSource): DemandSource {
  return new PartialSource(source, (order) => shocks.keptOrders(order))
}
