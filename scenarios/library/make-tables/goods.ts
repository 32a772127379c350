import { between, pad, round, shuffled, sum, uniform, whole } from './numbers.ts'
import { BASELINE_UNITS } from './tuning.ts'

type CategoryName = 'apparel' | 'beauty' | 'home' | 'fresh'

/** A row of the SKU table. */
export interface Sku {
  /** Unique in the table: a hero, a sample, or category and number. */
  readonly id: string
  /** Category whose returns and shelf life it shares. */
  readonly category: CategoryName
  /** List price, CNY, outside shows. */
  readonly price: number
  /** CNY per unit from a standard factory. */
  readonly unitCost: number
  /** kg per unit. */
  readonly weight: number
  /** Units demanded on a mean day without a show. */
  readonly meanDailyUnits: number
  /** Id of the standard factory that makes it. */
  readonly factory: string
  /** SKU often bought in the same order, if there is one. */
  readonly companion: string | undefined
  /** Show at whose end it goes off sale; absent: always on sale. */
  readonly saleEndsWithShow?: string | undefined
}

/** What the SKUs of one category and their factories have in common. */
export interface Category {
  /** First part of the ids of its SKUs and factories. */
  readonly name: CategoryName
  /** Number of its SKUs, heroes and samples included. */
  readonly skus: number
  /** Number of its standard factories; they share its SKUs in turn. */
  readonly factories: number
  /** Where its factories stand; taken in turn. */
  readonly cities: readonly string[]
  /** Lowest and highest list price, CNY. */
  readonly prices: readonly [number, number]
  /** Exponent of the uniform draw of the price, > 0; above 1 there are more cheap than dear goods. */
  readonly priceSkew: number
  /** Unit cost / list price. Leaves a gross margin of 15-20 % once returns and logistics are paid. */
  readonly costShare: readonly [number, number]
  /** Lightest and heaviest unit, kg. */
  readonly weights: readonly [number, number]
}

/** Factories mostly on the coast, where the industry is; fresh goods come from each of the six regions. */
export const CATEGORIES: readonly Category[] = [
  {
    name: 'apparel',
    skus: 70,
    factories: 19,
    cities: ['hangzhou', 'guangzhou', 'dongguan', 'xiamen', 'ningbo', 'suzhou', 'qingdao', 'fuzhou', 'wuhan'],
    prices: [40, 280],
    priceSkew: 2,
    costShare: [0.44, 0.52],
    weights: [0.2, 1.2],
  },
  {
    name: 'beauty',
    skus: 60,
    factories: 16,
    cities: ['guangzhou', 'shanghai', 'hangzhou', 'suzhou', 'shenzhen', 'beijing', 'nanjing', 'guangzhou'],
    prices: [32, 400],
    priceSkew: 2.7,
    costShare: [0.53, 0.61],
    weights: [0.1, 0.6],
  },
  {
    name: 'home',
    skus: 46,
    factories: 13,
    cities: ['ningbo', 'dongguan', 'hangzhou', 'jinan', 'guangzhou', 'tianjin', 'hefei', 'chengdu'],
    prices: [30, 280],
    priceSkew: 2,
    costShare: [0.5, 0.58],
    weights: [0.3, 2.5],
  },
  {
    name: 'fresh',
    skus: 24,
    factories: 6,
    cities: ['qingdao', 'shanghai', 'guangzhou', 'wuhan', 'chengdu', 'xian'],
    prices: [40, 120],
    priceSkew: 1.3,
    costShare: [0.53, 0.61],
    weights: [1, 2.5],
  },
]

/** Id of the head show; the hero SKUs go off sale at its end. */
export const HEAD_SHOW = 'head-show'

/** Mean daily units of a hero before the show; 500 times as many are 150,000. */
const HERO_DAILY_UNITS = 300

/** What is set by hand for a hero SKU. */
type Hero = Pick<Sku, 'category' | 'price' | 'unitCost' | 'weight'>

/**
 * The five hero SKUs of the head show. Each opens the list of its category and so has a factory of its own
 * (`apparel-01`, `apparel-02`, `beauty-01` …). They cost little more than a third of the list price: they
 * are sold at 0.8 of it, a fifth goes to the host, and what is left over after the night is worth little.
 */
export const HEROES: Readonly<Record<string, Hero>> = {
  'hero-hoodie': { category: 'apparel', price: 109, unitCost: 39, weight: 0.6 },
  'hero-jeans': { category: 'apparel', price: 129, unitCost: 46, weight: 0.7 },
  'hero-serum': { category: 'beauty', price: 129, unitCost: 50, weight: 0.2 },
  'hero-mask-set': { category: 'beauty', price: 89, unitCost: 35, weight: 0.4 },
  'hero-quilt': { category: 'home', price: 149, unitCost: 56, weight: 1.5 },
}

/** Places in the ranking of four cheap samples that slots give away: their stock bears it. */
const GIFT_RANKS = [0, 2, 4, 7]

/** Ids of the samples. */
export const GIFTS = GIFT_RANKS.map((_, i) => `sample-${i + 1}`)

/** Whether a SKU is one of the samples. */
export const isGift = (id: string): boolean => GIFTS.includes(id)

/** Names of the SKUs of one category: heroes first, then the samples, then numbered ones. */
function namesOf(category: Category): string[] {
  const heroes = Object.keys(HEROES).filter((id) => HEROES[id]?.category === category.name)
  const named = category.name === 'beauty' ? [...heroes, ...GIFTS] : heroes
  const rest = category.skus - named.length
  return [...named, ...Array.from({ length: rest }, (_, i) => `${category.name}-${pad(i + 1, 3)}`)]
}

/** Mean daily units by SKU: Zipf, exponent 0.6, over a shuffled ranking; samples have a fixed place. */
function popularity(ids: readonly string[]): Map<string, number> {
  const ordinary = ids.filter((id) => !(id in HEROES) && !isGift(id))
  const ranking = shuffled('ranking', ordinary)
  for (const [i, id] of GIFTS.entries()) ranking.splice(GIFT_RANKS[i], 0, id)
  const weights = ranking.map((_, i) => (i + 1) ** -0.6)
  const perWeight = (BASELINE_UNITS - HERO_DAILY_UNITS * Object.keys(HEROES).length) / sum(weights)
  const units = new Map(ranking.map((id, i) => [id, round(weights[i] * perWeight)]))
  for (const id of Object.keys(HEROES)) units.set(id, HERO_DAILY_UNITS)
  return units
}

/** All 200 SKUs, category by category. */
export function makeSkus(): Sku[] {
  const units = popularity(CATEGORIES.flatMap(namesOf))
  return CATEGORIES.flatMap((category) => {
    const ids = namesOf(category)
    return ids.map((id, i) => ({
      id,
      category: category.name,
      ...priceAndCost(id, category),
      meanDailyUnits: units.get(id) as number,
      factory: `${category.name}-${pad((i % category.factories) + 1, 2)}`,
      companion: companionOf(id, category, ids),
      saleEndsWithShow: id in HEROES ? HEAD_SHOW : undefined,
    }))
  })
}

/** Price, cost and weight: set by hand for heroes and samples, drawn for the others. */
function priceAndCost(id: string, category: Category): Pick<Sku, 'price' | 'unitCost' | 'weight'> {
  const hero = HEROES[id]
  if (hero !== undefined) return { price: hero.price, unitCost: hero.unitCost, weight: hero.weight }
  if (isGift(id)) return { price: 30, unitCost: 12, weight: 0.1 }
  const [low, high] = category.prices
  const price = Math.round(low + (high - low) * uniform(`price ${id}`) ** category.priceSkew)
  return {
    price,
    unitCost: round(price * between(`cost ${id}`, ...category.costShare), 1),
    weight: round(between(`weight ${id}`, ...category.weights), 2),
  }
}

/** Two of five SKUs are often bought with another one, of its category or, a quarter of them, the next. */
function companionOf(id: string, category: Category, ids: readonly string[]): string | undefined {
  if (id in HEROES || isGift(id) || uniform(`has companion ${id}`) >= 0.42) return undefined
  const dry = CATEGORIES.filter((c) => c.name !== 'fresh')
  const crosses = category.name !== 'fresh' && uniform(`companion crosses ${id}`) < 0.25
  const other = dry[(dry.indexOf(category) + 1) % dry.length]
  const pool = (crosses ? namesOf(other) : ids).filter((o) => o !== id && !(o in HEROES) && !isGift(o))
  return pool[whole(`companion ${id}`, 0, pool.length - 1)]
}
