import { erlangB, retailerPerformance, serialPerformance } from '../../../theory/index.ts'
import type { Check, Experiment } from '../check.ts'
import { customers, type System, stockCheck, stockRuns, systemRuns } from './stock-runs.ts'

const SERIAL = 'classic/serial'
const CLARK_SCARF = 'Clark & Scarf (1960); Zipkin (2000), section 8.3.2; Snyder & Shen (2019), example 6.1'

/** Example 6.1 with Poisson demand. */
const poissonStages = [
  { leadTime: 1, holding: 7, level: 9 },
  { leadTime: 1, holding: 4, level: 6 },
  { leadTime: 2, holding: 2, level: 11 },
]
const periodic = {
  family: 'serial',
  source: CLARK_SCARF,
  experiment: stockRuns(SERIAL, 8_000, {
    nodes: {
      retailer: {
        demand: { kind: 'each-period', units: { kind: 'poisson', mean: 5 } },
        policy: { kind: 'base-stock', baseStockLevel: 9 },
      },
      warehouse: { policy: { kind: 'base-stock', baseStockLevel: 6 } },
      factory: { policy: { kind: 'base-stock', baseStockLevel: 11 } },
    },
  }),
}
const exact = (): ReturnType<typeof serialPerformance> => serialPerformance(poissonStages, 5, 37.12)

/** A row of Shang & Song: four stages with echelon levels under continuous review. */
function shangSong(levels: readonly number[], shortage: number): Experiment {
  const stages = ['shop', 'depot', 'works', 'mill']
  const nodes = stages.map((name, stage) => {
    const point = {
      suppliers: { [stages[stage + 1] ?? 'outside']: { leadTime: 0.25 } },
      policy: { kind: 'echelon-base-stock', baseStockLevel: levels[stage] },
      holdingCost: 0.25 * (stages.length - stage),
    }
    return [name, stage === 0 ? { ...point, demand: customers(16), backorderCost: shortage } : point]
  })
  return systemRuns('serial-four', 700, { review: 'continuous', nodes: Object.fromEntries(nodes) })
}

function shangSongCost(levels: readonly number[], shortage: number): number {
  const stages = levels.map((level, stage) => ({
    leadTime: 0.25,
    holding: 0.25 * (levels.length - stage),
    level: level - (levels[stage - 1] ?? 0),
  }))
  return serialPerformance(stages, 16, shortage).cost
}

const SHANG_SONG = 'Shang & Song (2003), Management Science 49(5), table 1; Zipkin (2000), section 8.3.2'
const CHEAP = [8, 13, 18, 22]
const DEAR = [11, 17, 22, 27]
const cheap = { family: 'serial', source: SHANG_SONG, experiment: shangSong(CHEAP, 9) }
const dear = { family: 'serial', source: SHANG_SONG, experiment: shangSong(DEAR, 99) }

/** Rosling's balanced levels of an assembler and two components, one a period further away than the other. */
type Balanced = readonly [assembler: number, frame: number, motor: number]

function assembly([assembler, frame, motor]: Balanced): System {
  const policy = (baseStockLevel: number, partner?: string): object => ({
    kind: 'balanced-echelon-base-stock',
    baseStockLevel,
    ...(partner === undefined ? {} : { partner, equivalentLeadTime: 1 }),
  })
  return {
    family: 'assembly',
    source: 'Rosling (1989), Operations Research 37(4): an assembly system works as a serial one',
    experiment: stockRuns('classic/assembly', 8_000, {
      eventOrder: ['shock', 'receipt', 'completion', 'return', 'demand', 'decision', 'dispatch', 'record'],
      nodes: {
        assembler: {
          demand: { kind: 'each-period', units: { kind: 'poisson', mean: 5 } },
          policy: policy(assembler, 'frame'),
        },
        frame: { suppliers: { outside: { leadTime: 1 } }, policy: policy(frame, 'motor') },
        motor: { suppliers: { outside: { leadTime: 2 } }, policy: policy(motor) },
      },
    }),
  }
}

/** The serial system that it is equivalent to: lead times are differences of total lead times. */
function asSerial(levels: Balanced): ReturnType<typeof serialPerformance> {
  const stages = levels.map((level, stage) => ({
    leadTime: 1,
    holding: 0,
    level: level - (levels[stage - 1] ?? 0),
  }))
  return serialPerformance(stages, 5, 0)
}

const AMPLE: Balanced = [9, 15, 21]
const SCARCE: Balanced = [4, 9, 13]

const graves = {
  retailers: 5,
  demandRate: 2,
  warehouseLeadTime: 1.5,
  retailerLeadTime: 1,
  retailerLevel: 4,
}

function distribution(warehouseLevel: number): System {
  return {
    family: 'distribution',
    source: 'Graves (1985), Management Science 31(10); Simon (1971), Operations Research 19(6)',
    experiment: stockRuns('classic/distribution', 1_200, {
      nodes: { warehouse: { policy: { kind: 'base-stock', baseStockLevel: warehouseLevel } } },
    }),
  }
}
const scarce = distribution(12)
const ample = distribution(15)
const retailer = (warehouseLevel: number) => retailerPerformance({ ...graves, warehouseLevel })

/** Two stock points that lend each other units, with equal exponential resupply times. */
const pooled: System = {
  family: 'distribution',
  source: 'full pooling: Erlang’s loss formula for the stock of both together',
  experiment: systemRuns('pool-of-two', 20_000, {
    review: 'continuous',
    nodes: { east: pooledPoint(), west: pooledPoint() },
  }),
}

function pooledPoint(): object {
  return {
    suppliers: { outside: { leadTimeDistribution: { kind: 'exponential', mean: 1 } } },
    demand: customers(1),
    policy: { kind: 'base-stock', baseStockLevel: 2 },
    unmetDemand: 'lost',
    pool: 'both',
  }
}

/** Several stock points together. */
export const STOCK_NETWORK_CHECKS: readonly Check[] = [
  stockCheck(periodic, 'cost', 'Three stages, Poisson demand: cost, pipeline included.', 'cost', () => {
    return exact().cost
  }),
  stockCheck(periodic, 'retailer-on-hand', 'Three stages: stock at the retailer.', 'retailer.onHand', () => {
    return exact().onHand[0]
  }),
  stockCheck(periodic, 'factory-on-hand', 'Three stages: stock at the factory.', 'factory.onHand', () => {
    return exact().onHand[2]
  }),
  stockCheck(cheap, 'four-stages-cheap', 'Four stages, echelon levels, p = 9: cost.', 'cost', () => {
    return shangSongCost(CHEAP, 9)
  }),
  stockCheck(dear, 'four-stages-dear', 'Four stages, echelon levels, p = 99: cost.', 'cost', () => {
    return shangSongCost(DEAR, 99)
  }),
  stockCheck(
    assembly(AMPLE),
    'on-hand',
    'Two components, ample balanced levels: finished units.',
    'assembler.onHand',
    () => asSerial(AMPLE).onHand[0],
  ),
  stockCheck(
    assembly(SCARCE),
    'owed',
    'Two components, scarce balanced levels: units owed.',
    'backorders',
    () => asSerial(SCARCE).backorders[0],
  ),
  stockCheck(
    scarce,
    'fill-scarce',
    'Five retailers, 12 units at the warehouse: fill rate.',
    'fillRate',
    () => {
      return retailer(12).fillRate
    },
  ),
  stockCheck(ample, 'fill-ample', 'Five retailers, 15 units at the warehouse: fill rate.', 'fillRate', () => {
    return retailer(15).fillRate
  }),
  stockCheck(ample, 'retailer-on-hand', 'Five retailers: stock at one.', 'retailer-1.onHand', () => {
    return retailer(15).onHand
  }),
  stockCheck(pooled, 'pool-lost', 'Two that lend each other units: loss.', 'lossFraction', () =>
    erlangB(4, 2),
  ),
]
