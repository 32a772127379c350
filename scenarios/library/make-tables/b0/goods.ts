import { between, pad, round, shuffled, sum, uniform, whole } from '../numbers.ts'
import type { Row } from '../table.ts'
import type { SaleSlot } from './shows.ts'

/** Goods of one category in the baseline. */
interface BaselineCategory {
  readonly name: 'apparel' | 'beauty' | 'home' | 'fresh'
  /** Share of all SKUs. */
  readonly share: number
  /** List prices, CNY; more cheap than dear goods. */
  readonly prices: readonly [number, number]
  /** Unit cost / list price before calibration. */
  readonly costShare: readonly [number, number]
  /** kg per unit. */
  readonly weights: readonly [number, number]
  /** Standard factories. */
  readonly factories: number
  /** Factories that make goods to order. */
  readonly customFactories: number
}

/** 1,500 and more SKUs in three categories plus fresh; 52 standard and 4 custom factories (4 quick ones: see places). */
export const BASELINE_CATEGORIES: readonly BaselineCategory[] = [
  {
    name: 'apparel',
    share: 0.4,
    prices: [40, 280],
    costShare: [0.44, 0.52],
    weights: [0.2, 1.2],
    factories: 19,
    customFactories: 1,
  },
  {
    name: 'beauty',
    share: 0.28,
    prices: [32, 400],
    costShare: [0.53, 0.61],
    weights: [0.1, 0.6],
    factories: 15,
    customFactories: 0,
  },
  {
    name: 'home',
    share: 0.22,
    prices: [30, 280],
    costShare: [0.5, 0.58],
    weights: [0.3, 2.5],
    factories: 12,
    customFactories: 3,
  },
  {
    name: 'fresh',
    share: 0.1,
    prices: [40, 120],
    costShare: [0.53, 0.61],
    weights: [1, 2.5],
    factories: 6,
    customFactories: 0,
  },
]

/** Small merchants have this share of SKU-shows. */
const SMALL_SHARE = 0.2

/** Units planned for a show / units a SKU sells on a mean day between its shows. */
export const SURGE = 60

/** A SKU of the baseline and where it is sold. */
export interface BaselineSku {
  /** Its name. */
  readonly id: string
  /** Standard or custom factory that makes it. */
  readonly factory: string
  /** Its row of the table. */
  readonly row: Row
  /** Units planned for each of its shows, full scale. */
  readonly planned: number
  /** Where it is sold, in order of time: one slot or two. */
  readonly sales: readonly SaleSlot[]
}

/** One SKU for each selling window. @param windows - its one or two slots. @param unitsPerSlot - mean plan, full scale. @param costLevel - unit cost / as drawn. */
export function makeBaselineSkus(
  windows: readonly (readonly SaleSlot[])[],
  unitsPerSlot: number,
  costLevel: number,
): BaselineSku[] {
  const category = shuffledCategories(windows.length)
  const small = shuffled(
    'small merchants',
    windows.map((_, i) => i < windows.length * SMALL_SHARE),
  )
  const ids = new Map<string, number>()
  const raw = windows.map((sales, i) => {
    const size = between(`size ${i}`, 0.25, 1.75) * (small[i] ? 0.6 : 1) * sales[0].show.size
    return { sales, size, category: category[i], isSmall: small[i] }
  })
  const perSize =
    (unitsPerSlot * sum(windows.map((w) => w.length))) / sum(raw.map((r) => r.size * r.sales.length))
  return raw.map(({ sales, size, category: own, isSmall }) => {
    const number = (ids.get(own.name) ?? 0) + 1
    ids.set(own.name, number)
    const id = `${own.name}-${pad(number, 4)}`
    const daily = round((size * perSize) / SURGE, 2)
    const [low, high] = own.prices
    const price = Math.round(low + (high - low) * uniform(`price ${id}`) ** 2)
    const factory = factoryOf(id, own, number)
    const row: Row = {
      id,
      category: own.name,
      price,
      unitCost: round(price * between(`cost ${id}`, ...own.costShare) * costLevel, 1),
      weight: round(between(`weight ${id}`, ...own.weights), 2),
      meanDailyUnits: daily,
      factory,
      companion: undefined,
      saleStartsWithShow: sales[0].show.id,
      saleEndsWithShow: sales.at(-1)?.show.id,
      merchant: isSmall ? 'sme' : own.name === 'fresh' ? 'fresh' : 'large',
    }
    return { id, factory, row, planned: daily * SURGE, sales }
  })
}

function shuffledCategories(count: number): BaselineCategory[] {
  const dealt = BASELINE_CATEGORIES.flatMap((c) =>
    new Array<BaselineCategory>(Math.round(c.share * count)).fill(c),
  )
  while (dealt.length < count) dealt.push(BASELINE_CATEGORIES[0])
  return shuffled('categories', dealt.slice(0, count))
}

/** SKUs are dealt to the factories of their category; a custom one gets as many as any other. */
function factoryOf(
  id: string,
  { name, factories, customFactories }: BaselineCategory,
  number: number,
): string {
  const all = factories + customFactories
  const place = (number + whole(`factory ${id}`, 0, 2)) % all
  return place < factories ? `${name}-${pad(place + 1, 2)}` : `${name}-custom-${place - factories + 1}`
}
