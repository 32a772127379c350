import { CATEGORIES, type Category, HEROES, type Sku } from './goods.ts'
import { between, pad, round, roundUp, sum, whole } from './numbers.ts'
import { type City, cityNamed, nearby } from './places.ts'
import type { Row } from './table.ts'
import { BASELINE_UNITS, SHOW_UNITS } from './tuning.ts'

/** A hero factory's line makes 180,000 units (a show of 150,000 and a margin) in about 92 hours. */
const HERO_LINE_UNITS_PER_HOUR = 1_950

/** Capacity of the other factories / mean demand of their SKUs, regular shows included. */
const CAPACITY_MARGIN = 2.5

/** 54 standard factories, each making the SKUs that name it, and six quick ones that make anything. */
export function makeFactories(cities: readonly City[], skus: readonly Sku[]): Row[] {
  const standard = CATEGORIES.flatMap((category) =>
    Array.from({ length: category.factories }, (_, i) => {
      const city = cityNamed(cities, category.cities[i % category.cities.length])
      return standardFactory(`${category.name}-${pad(i + 1, 2)}`, category, city, skus)
    }),
  )
  const quick = ['hangzhou', 'suzhou', 'guangzhou', 'dongguan', 'qingdao', 'wuhan']
  return [...standard, ...quick.map((name) => quickFactory(cityNamed(cities, name)))]
}

/** A factory that is ready in a day and takes small orders, for a fifth more a unit. */
function quickFactory(city: City): Row {
  const id = `quick-${city.city}`
  return {
    id,
    kind: 'quick',
    ...nearby(id, city, 15, 50),
    unitsPerHour: whole(`speed ${id}`, 11, 15) * 50,
    lines: 3,
    setUp: '2 h',
    preparation: `${whole(`preparation ${id}`, 20, 28)} h`,
    minimumOrder: whole(`minimum ${id}`, 2, 5) * 100,
    unitCostFactor: round(between(`factor ${id}`, 1.15, 1.25), 2),
  }
}

/**
 * A factory sized for the SKUs that name it. Heroes are made where preparing is short. Fresh goods keep for a
 * week, so they come in small lots, ordered every day or two, from packers who need little preparation.
 */
function standardFactory(id: string, category: Category, city: City, skus: readonly Sku[]): Row {
  const own = skus.filter((s) => s.factory === id)
  const fresh = category.name === 'fresh'
  const hero = own.some((s) => s.id in HEROES)
  const preparationDays = fresh ? 1 : hero ? 4 : whole(`preparation ${id}`, 4, 7)
  const dailyUnits = own.map((s) => (s.meanDailyUnits * (BASELINE_UNITS + SHOW_UNITS)) / BASELINE_UNITS)
  const setUpHours = fresh ? 1 : hero ? 6 : whole(`set-up ${id}`, 6, 12)
  const minimumOrder = fresh ? 200 : whole(`minimum ${id}`, 5, 20) * 100
  const lines = hero ? 2 : linesFor(dailyUnits, minimumOrder, setUpHours)
  const perHour = roundUp((sum(dailyUnits) * CAPACITY_MARGIN) / (24 * lines))
  return {
    id,
    kind: 'standard',
    ...nearby(id, city, 15, 60),
    unitsPerHour: hero ? Math.max(HERO_LINE_UNITS_PER_HOUR, perHour) : perHour,
    lines,
    setUp: `${setUpHours} h`,
    preparation: `${preparationDays} d`,
    minimumOrder,
    unitCostFactor: 1,
  }
}

/** Fewest lines, up to three, on which setting up (a SKU once a day at most) takes up to 30 % of the time. */
function linesFor(dailyUnits: readonly number[], minimumOrder: number, setUpHours: number): number {
  const setUpsPerDay = sum(dailyUnits.map((units) => Math.min(1, units / minimumOrder)))
  return Math.min(3, Math.max(1, Math.ceil((setUpsPerDay * setUpHours) / 24 / 0.3)))
}
