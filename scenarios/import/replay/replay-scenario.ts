import { deepFreeze } from '../../freeze.ts'
import type { Replay, ReplayBasket, Scenario, Sku } from '../../schema/index.ts'
import type { OrderedSku, OrderImport } from '../orders/index.ts'
import { DAY } from './local-days.ts'
import { sizeForHistory } from './network-size.ts'
import type { ReplayOptions } from './replay-options.ts'
import { planReplay } from './replay-plan.ts'
import { cutOrders } from './replayed-orders.ts'
import { makeSkus } from './replayed-skus.ts'
import { makeSurgeShow } from './surge-show.ts'

/**
 * Lays an order history over a scenario: its demand and products take the place of the scenario's; promises,
 * buyers, money, opening cover, drain and the places of the network stay, and its capacities are sized to the history.
 *
 * @param base - the scenario; left as it is.
 * @param orders - from `readOrders`.
 * @param options - what to replay, and whether a show is laid over it.
 * @returns a scenario frozen with all its parts.
 * @throws {ScenarioError} if an option is out of its range.
 */
export function replayScenario(base: Scenario, orders: OrderImport, options: ReplayOptions = {}): Scenario {
  const { history } = orders
  const plan = planReplay(base, history, options)
  const { calendar, stretch, regions, surge, surgeSkus, priceFactor } = plan
  const { start, warmUp, window, busiest } = stretch
  const cut = cutOrders(history, calendar, stretch, base.network.zones, regions)
  const scale = plan.keepCapacities ? base.scale : sizeForHistory(base, cut.replay, warmUp + window)
  const products = cut.skus.map((sku) => inScenarioMoney(history.skus[sku] as OrderedSku, priceFactor))
  const skus = makeSkus({ ...base, scale }, products, cut.replay, warmUp + window)
  const { replay: _replaced, ...demand } = base.demand
  const copy = structuredClone({ ...base, scale, demand })
  return deepFreeze({
    ...copy,
    horizon: { ...copy.horizon, warmUp: warmUp * DAY, window: window * DAY },
    catalogue: { ...copy.catalogue, skus },
    demand: {
      ...copy.demand,
      ...makeSurgeShow(demand, skus, busiest - start - warmUp + 1, surge, surgeSkus),
      replay: pricedReplay(cut.replay, skus, priceFactor),
    },
  })
}

function inScenarioMoney(product: OrderedSku, priceFactor: number): OrderedSku {
  return { ...product, price: product.price * priceFactor }
}

/** A basket that was never priced costs what its products cost. */
function pricedReplay(replay: Replay, skus: readonly Sku[], priceFactor: number): Replay {
  const listPrice = (lines: ReplayBasket['lines']): number =>
    lines.reduce((total, { sku, units }) => total + (skus[sku] as Sku).price * units, 0)
  const baskets = replay.baskets.map(({ lines, price }) => ({
    lines,
    price: Number.isNaN(price) ? listPrice(lines) : price * priceFactor,
  }))
  return { ...replay, baskets }
}
