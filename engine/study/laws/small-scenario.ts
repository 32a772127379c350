import type { z } from 'zod'
import { readScenarioText, type Scenario, type scenario } from '../../../scenarios/index.ts'
import type { Choose } from './choose.ts'
import { smallNetwork } from './small-network.ts'

/** A scenario as it is written in a file. */
export type ScenarioText = z.input<typeof scenario>

const CATEGORIES = {
  apparel: {
    returnShare: 0.3,
    grades: { intact: 0.8, flawed: 0.15, worthless: 0.05 },
    downgradeValueShare: 0.5,
  },
  fresh: {
    returnShare: 0.03,
    grades: { intact: 0, flawed: 0, worthless: 1 },
    downgradeValueShare: 0,
    shelfLife: '7 d',
  },
}

/**
 * A small valid scenario of a few days: one to three goods, one or two zones, with or without a front warehouse,
 * bundles, shows, waiting buyers. Capacities range from ample to far too small.
 *
 * @param choose - makes the choices.
 */
export function smallScenario(choose: Choose): ScenarioText {
  const goods = choose.whole(1, 3)
  const window = choose.whole(1, 3)
  return {
    kingtide: 1,
    name: 'small',
    title: 'A generated scenario',
    description: 'Made by chance for a law that must hold in all of them.',
    horizon: { warmUp: `${choose.whole(0, 2)} d`, window: `${window} d`, drain: `${choose.whole(3, 12)} d` },
    catalogue: {
      categories: CATEGORIES,
      skus: Array.from({ length: goods }, (_, place) => ({
        id: `sku-${place}`,
        category: choose.one(['apparel', 'fresh']),
        price: choose.whole(20, 200),
        unitCost: choose.whole(5, 60),
        weight: choose.one([0.4, 0.1, 2]),
        meanDailyUnits: choose.whole(0, 60),
        factory: 'mill',
        ...(place > 0 && choose.one([true, false]) ? { companion: 'sku-0' } : {}),
      })),
    },
    network: smallNetwork(choose),
    demand: smallDemand(choose, goods, window),
    promises: {
      shipWithin: choose.one(['48 h', '24 h']),
      deliverWithin: { core: choose.one(['48 h', '72 h']), county: '72 h' },
    },
    waiting: {
      allowed: choose.one([true, false]),
      share: choose.one([0.5, 1, 0]),
      longest: '10 d',
      patience: { kind: 'gamma', mean: choose.one(['7 d', '1 d']), shape: 2 },
    },
    buyers: {
      regretShare: choose.one([0.05, 0, 0.4]),
      regretDelay: { kind: 'exponential', mean: '10 h' },
      refusedShare: choose.one([0.01, 0]),
      refusedLateShare: 0.05,
    },
    returns: {
      requestDelay: { kind: 'triangular', low: '1 d', mode: '2 d', high: '5 d' },
      collectAt: '10:00',
      transit: { kind: 'lognormal', mean: '3 d', coefficientOfVariation: 0.4 },
      restockAfter: '12 h',
    },
    money: MONEY,
    planning: { transport: '2 d', showStockAhead: '1 d' },
    opening: {
      coverDays: choose.one([5, 1, 0]),
      frontCoverDays: choose.one([2, 0]),
      pipelineDays: choose.one([4, 0]),
      showCover: choose.one([1.1, 0.5]),
      showsBefore: '6 d',
    },
  }
}

/**
 * Reads and checks a scenario as if it were a file.
 *
 * @param text - the scenario.
 */
export function read(text: ScenarioText): Scenario {
  return readScenarioText(JSON.stringify(text), 'a generated scenario')
}

const MONEY: ScenarioText['money'] = {
  platformFee: 0.05,
  packagingPerParcel: 1.2,
  insurancePerParcel: 0.3,
  handlingPerUnit: 1.5,
  receivingPerUnit: 0.3,
  unpackPerParcel: 2,
  collectionPerParcel: 8,
  inspectionPerUnit: 2,
  latePenaltyPerOrder: 5,
  setUp: 300,
  capitalRate: 0.08,
  leftover: { coverDays: 30, valueShare: 0.4 },
}

function smallDemand(choose: Choose, goods: number, window: number): ScenarioText['demand'] {
  const shows = choose.whole(0, 2)
  return {
    hourOfDay: [1, 1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 5, 6, 5, 4, 4, 4, 5, 5, 6, 8, 8, 7, 4],
    dayVariation: choose.one([0.1, 0]),
    quantities: choose.one([[0.84, 0.13, 0.03], [1]]),
    companionShare: choose.one([0.1, 0]),
    shows: Array.from({ length: shows }, (_, place) => ({
      id: `show-${place}`,
      host: 'anna',
      day: choose.whole(1, window),
      starts: `${9 + 6 * place}:00`.padStart(5, '0'),
      lasts: '2 h',
      commission: 0.15,
      slotFee: choose.whole(0, 2000),
    })),
    slots: Array.from({ length: shows }, (_, place) => ({
      show: `show-${place}`,
      sku: `sku-${choose.whole(0, goods - 1)}`,
      starts: '0 min',
      lasts: '60 min',
      surge: choose.whole(0, 4),
      priceShare: choose.one([0.8, 1]),
    })),
    volume: { mixture: [{ share: 1, mean: 1 }], showVariation: 0.2, skuVariation: 0.3 },
    viewers: { rampUp: '8 min', halfLife: '75 min', lingering: 0.15 },
  }
}
