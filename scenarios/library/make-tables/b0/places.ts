import { between, pad, round, roundUp, sum, whole } from '../numbers.ts'
import { type City, cityNamed, makeWarehouses, nearby } from '../places.ts'
import type { Row } from '../table.ts'
import { BASELINE_CATEGORIES, type BaselineSku } from './goods.ts'

/** Macro-regions away from the coast. */
const INLAND = ['central', 'south-west', 'north-west']

/** Capacity of a factory / mean demand of its SKUs. */
const CAPACITY_MARGIN = 3

/** Days with shows. */
const SELLING_DAYS = 35

const COAST = [
  'hangzhou',
  'guangzhou',
  'dongguan',
  'ningbo',
  'suzhou',
  'qingdao',
  'fuzhou',
  'shanghai',
  'xiamen',
]
const SOURCES_OF_FRESH = ['qingdao', 'shanghai', 'guangzhou', 'wuhan', 'chengdu', 'xian']

/** The 30 regional warehouses of the cities, able to do the work of the front ones too; inland ones get less stock. */
export function makeBaselineWarehouses(cities: readonly City[], inlandStock: number): Row[] {
  return makeWarehouses(cities, 0).map((row, i) => {
    const { weight, macroRegion } = cities[i]
    const bias = INLAND.includes(macroRegion) ? inlandStock : 1
    return { ...row, stockWeight: round(100 * weight * bias, 2) }
  })
}

/** 52 standard factories, four that make goods to order and four quick ones. */
export function makeBaselineFactories(
  cities: readonly City[],
  skus: readonly BaselineSku[],
  preparation: number,
): Row[] {
  const makers = BASELINE_CATEGORIES.flatMap((category) => {
    const fresh = category.name === 'fresh'
    const places = fresh ? SOURCES_OF_FRESH : COAST
    const standard = Array.from({ length: category.factories }, (_, i) =>
      maker(`${category.name}-${pad(i + 1, 2)}`, fresh ? 'fresh' : 'standard', i, places),
    )
    const custom = Array.from({ length: category.customFactories }, (_, i) =>
      maker(`${category.name}-custom-${i + 1}`, 'custom', i, places),
    )
    return [...standard, ...custom]
  })
  const quick = ['hangzhou', 'guangzhou', 'qingdao', 'wuhan'].map((name) =>
    quickFactory(cityNamed(cities, name)),
  )
  return [...makers.map((m) => factory(m, cities, skus, preparation)), ...quick]
}

type Kind = 'standard' | 'custom' | 'fresh'

interface Maker {
  readonly id: string
  readonly kind: Kind
  readonly city: string
}

const maker = (id: string, kind: Kind, number: number, places: readonly string[]): Maker => ({
  id,
  kind,
  city: places[number % places.length],
})

/** Days from an order to its earliest start, drawn; fresh goods come in small lots from packers near by. */
const PREPARATION: Readonly<Record<Kind, readonly [number, number]>> = {
  standard: [10, 13],
  custom: [23, 26],
  fresh: [1, 1],
}

function factory(
  { id, kind, city }: Maker,
  cities: readonly City[],
  skus: readonly BaselineSku[],
  level: number,
): Row {
  const own = skus.filter((s) => s.factory === id)
  const perDay = sum(own.map((s) => s.planned * s.sales.length)) / SELLING_DAYS
  const lines = kind === 'fresh' ? 2 : 3
  const drawn = between(`b0 preparation ${id}`, ...PREPARATION[kind])
  return {
    id,
    kind: kind === 'custom' ? 'custom' : 'standard',
    ...nearby(id, cityNamed(cities, city), 15, 60),
    unitsPerHour: roundUp(Math.max(40, (perDay * CAPACITY_MARGIN) / (24 * lines))),
    lines,
    setUp: kind === 'fresh' ? '1 h' : `${whole(`b0 set-up ${id}`, 6, 10)} h`,
    preparation: `${round(drawn * (kind === 'standard' ? level : 1), 2)} d`,
    minimumOrder: kind === 'fresh' ? 100 : whole(`b0 minimum ${id}`, 2, 5) * 100,
    unitCostFactor: 1,
  }
}

/** Ready in two to three days, at a fifth more a unit; together far less than the standard ones can make. */
function quickFactory(city: City): Row {
  const id = `quick-${city.city}`
  return {
    id,
    kind: 'quick',
    ...nearby(id, city, 15, 50),
    unitsPerHour: whole(`b0 speed ${id}`, 3, 5) * 20,
    lines: 2,
    setUp: '2 h',
    preparation: `${whole(`b0 preparation ${id}`, 40, 64)} h`,
    minimumOrder: 100,
    unitCostFactor: round(between(`b0 factor ${id}`, 1.15, 1.25), 2),
  }
}
