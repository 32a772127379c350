import { deepFreeze } from '../../freeze.ts'
import type { Replay, ReplayBasket, Scenario, Sku } from '../../schema/index.ts'
import type { OrderedSku, OrderImport } from '../orders/index.ts'
import { DAY } from './local-days.ts'
import type { ReplayOptions } from './replay-options.ts'
import { planReplay } from './replay-plan.ts'
import { cutOrders } from './replayed-orders.ts'
import { makeSkus } from './replayed-skus.ts'
import { makeSurgeShow } from './surge-show.ts'

/**
 * Lays an order history over a scenario: its demand and products take the place of the scenario's; network,
 * promises, buyers, money, opening cover and drain stay.
 *
 * @param base - the scenario; left as it is.
 * @param orders - from `readOrders`.
 * @param options - what to replay, and whether a show is laid over it.
 * @returns a scenario frozen with all its parts.
 * @throws {ScenarioError} if an option is out of its range.
 */
export function replayScenario(base: Scenario, orders: OrderImport, options: ReplayOptions = {}): Scenario {
  const { history } = orders
  const { calendar, stretch, regions, surge, surgeSkus } = planReplay(base, history, options)
  const { start, warmUp, window, busiest } = stretch
  const cut = cutOrders(history, calendar, stretch, base.network.zones, regions)
  const products = cut.skus.map((sku) => history.skus[sku] as OrderedSku)
  const skus = makeSkus(base, products, cut.replay, warmUp + window)
  const { replay: _replaced, ...demand } = base.demand
  const copy = structuredClone({ ...base, demand })
  return deepFreeze({
    ...copy,
    horizon: { ...copy.horizon, warmUp: warmUp * DAY, window: window * DAY },
    catalogue: { ...copy.catalogue, skus },
    demand: {
      ...copy.demand,
      ...makeSurgeShow(demand, skus, busiest - start - warmUp + 1, surge, surgeSkus),
      replay: pricedReplay(cut.replay, skus),
    },
  })
}

/** A basket that was never priced costs what its products cost. */
function pricedReplay(replay: Replay, skus: readonly Sku[]): Replay {
  const listPrice = (lines: ReplayBasket['lines']): number =>
    lines.reduce((total, { sku, units }) => total + (skus[sku] as Sku).price * units, 0)
  const baskets = replay.baskets.map(({ lines, price }) => ({
    lines,
    price: Number.isNaN(price) ? listPrice(lines) : price,
  }))
  return { ...replay, baskets }
}
