/**
 * Writes the tables of the library scenarios `singles-night` and `quiet-week`.
 *
 *     npx tsx scenarios/library/make-tables.ts
 *
 * The tables are committed; run this after changing a number here and commit both. Every draw is a hash of a
 * name (`uniform('price apparel-007')`), so that the same numbers come out on every machine and a new row does
 * not change the luck of the others.
 */

import { readFileSync, writeFileSync } from 'node:fs'

// ---- What the tables are tuned to -------------------------------------------------------------------------

/** Units demanded on a mean day without shows, all SKUs. With the shows about as much again: 60,000 parcels. */
const BASELINE_UNITS = 34_000
/** Units the regular shows of one day sell, mean; as much as the baseline. */
const SHOW_UNITS = 34_000
/** Orders all warehouses pick and pack in a day: 3.5 ordinary days, so the head night takes four days to clear. */
const PACK_ORDERS = 220_000
/** Parcels the own trucks and couriers carry in a day; with 40 % of third parties 240,000, just above packing. */
const CARRY_PARCELS = 171_000
/** Mean units of an order, from `quantities` in the scenario file: 0.84 + 2 x 0.13 + 3 x 0.03. */
const UNITS_PER_ORDER = 1.19
/** Mean weight of a unit, kg, which trucks are sized for. */
const UNIT_KILOGRAMS = 0.75
/** Share of a city's warehouse work that its front warehouses can do. */
const FRONT_SHARE = 0.18
/** Units all returns centres inspect in a day: 1.5 ordinary days of returns (68,000 x 0.9 delivered x 0.3). */
const INSPECT_UNITS = 27_000
/** Hours of a warehouse shift, 07:00-23:00, and of an inspection shift, 08:00-20:00. */
const SHIFT_HOURS = { warehouse: 16, inspection: 12 }
/** Truck departures and courier rounds a day, as in the scenario file. */
const DEPARTURES = 4
const ROUNDS = 3

// ---- Rows ------------------------------------------------------------------------------------------------

/** One row of a table: column name to cell; an absent cell stays empty. */
type Row = Readonly<Record<string, string | number | undefined>>

interface Place {
  readonly longitude: number
  readonly latitude: number
}

interface City extends Place {
  readonly city: string
  readonly macroRegion: string
  /** Share of all demand, core and county together; all cities add up to 1. */
  readonly weight: number
}

type CategoryName = 'apparel' | 'beauty' | 'home' | 'fresh'

interface Sku {
  readonly id: string
  readonly category: CategoryName
  readonly price: number
  readonly unitCost: number
  readonly weight: number
  readonly meanDailyUnits: number
  readonly factory: string
  readonly companion: string | undefined
  readonly saleEndsWithShow?: string | undefined
}

interface Show {
  readonly id: string
  readonly host: string
  readonly day: number
  readonly starts: string
  readonly minutes: number
  readonly commission: number
  readonly slotFee: number
}

interface Slot {
  readonly show: string
  readonly sku: string
  readonly startMinute: number
  readonly minutes: number
  readonly surge: number
  readonly priceShare: number
  readonly with: string | undefined
  readonly withRole: 'bundle' | 'gift' | undefined
}

// ---- Chance ----------------------------------------------------------------------------------------------

/** A number in [0, 1) that depends on `name` only (FNV-1a, then the murmur3 finaliser). */
function uniform(name: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 0x1_0000_0000
}

/** A number in [low, high). */
const between = (name: string, low: number, high: number): number => low + (high - low) * uniform(name)

/** A whole number from low to high, both included. */
const whole = (name: string, low: number, high: number): number => Math.floor(between(name, low, high + 1))

/** `items` in an order that depends on `name` only. */
function shuffled<T>(name: string, items: readonly T[]): T[] {
  const keyed = items.map((item, i) => ({ item, key: uniform(`${name} ${i}`) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}

/** `value` to so many decimals. */
const round = (value: number, decimals = 0): number => Number(value.toFixed(decimals))

/** `value` to two significant digits, upwards: how people write capacities. */
function roundUp(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return Math.ceil(value / unit - 1e-9) * unit
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

// ---- Places ----------------------------------------------------------------------------------------------

const COASTAL = ['north-coast', 'yangtze-delta', 'south-coast']
const KILOMETRES_PER_DEGREE = 111

/** The 30 cities of `cities.csv`, weights scaled to 1. */
function readCities(): City[] {
  const lines = readFileSync(new URL('singles-night/cities.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
  const cells = lines
    .filter((line) => !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split(','))
  const total = sum(cells.map((row) => Number(row[4])))
  return cells.map(([city, macroRegion, longitude, latitude, weight]) => ({
    city,
    macroRegion,
    longitude: Number(longitude),
    latitude: Number(latitude),
    weight: Number(weight) / total,
  }))
}

/** A place some way from another, roughly towards the middle of the country, so that it is not in the sea. */
function nearby(name: string, from: Place, lowKilometres: number, highKilometres: number): Place {
  const inland = Math.atan2(33 - from.latitude, 109 - from.longitude)
  const angle = inland + between(`${name} angle`, -1, 1)
  const kilometres = between(`${name} distance`, lowKilometres, highKilometres)
  const perDegreeEast = KILOMETRES_PER_DEGREE * Math.cos((from.latitude * Math.PI) / 180)
  return {
    longitude: round(from.longitude + (kilometres * Math.cos(angle)) / perDegreeEast, 2),
    latitude: round(from.latitude + (kilometres * Math.sin(angle)) / KILOMETRES_PER_DEGREE, 2),
  }
}

/** Counties hold 35 % of all demand, more of it inland (42 %) than on the coast (30 %). */
function countyShares(cities: readonly City[]): number[] {
  const raw = cities.map((c) => (COASTAL.includes(c.macroRegion) ? 0.3 : 0.42))
  const mean = sum(raw.map((share, i) => share * cities[i].weight))
  return raw.map((share) => (share * 0.35) / mean)
}

/** For every city its core and the counties 60-90 km around it. */
function makeZones(cities: readonly City[]): Row[] {
  const shares = countyShares(cities)
  return cities.flatMap((c, i) => {
    const county = shares[i]
    return [
      zone(c, 'core', c.weight * (1 - county), { longitude: c.longitude, latitude: c.latitude }),
      zone(c, 'county', c.weight * county, nearby(`${c.city}-county`, c, 60, 90)),
    ]
  })
}

function zone(c: City, kind: 'core' | 'county', weight: number, place: Place): Row {
  return {
    id: `${c.city}-${kind}`,
    macroRegion: c.macroRegion,
    kind,
    weight: round(weight * 100, 3),
    ...place,
    courierParcelsPerRound: roundUp((CARRY_PARCELS * weight) / ROUNDS),
  }
}

/** One regional warehouse for each city, one front warehouse in its core, two in the ten largest. */
function makeWarehouses(cities: readonly City[]): Row[] {
  const largest = new Set([...cities].sort((a, b) => b.weight - a.weight).slice(0, 10))
  const regional = cities.map((c) =>
    warehouse(
      c,
      { id: c.city, kind: 'regional', source: 'factories', serves: '' },
      1 - FRONT_SHARE,
      nearby(c.city, c, 15, 30),
    ),
  )
  const front = cities.flatMap((c) => {
    const count = largest.has(c) ? 2 : 1
    return Array.from({ length: count }, (_, i) => {
      const id = `${c.city}-front${i === 0 ? '' : `-${i + 1}`}`
      const head = { id, kind: 'front', source: c.city, serves: `${c.city}-core` }
      return warehouse(c, head, FRONT_SHARE / count, nearby(id, c, 3, 10))
    })
  })
  return [...regional, ...front]
}

/** A warehouse that does `share` of its city's work. It receives faster than it picks: hero lots come at once. */
function warehouse(c: City, head: Row, share: number, place: Place): Row {
  const ordersPerDay = PACK_ORDERS * c.weight * share
  const ordersPerHour = ordersPerDay / SHIFT_HOURS.warehouse
  const kilogramsPerDay = ordersPerDay * (CARRY_PARCELS / PACK_ORDERS) * UNITS_PER_ORDER * UNIT_KILOGRAMS
  return {
    ...head,
    macroRegion: c.macroRegion,
    ...place,
    receiveUnitsPerHour: roundUp(ordersPerHour * UNITS_PER_ORDER * 1.5),
    pickUnitsPerHour: roundUp(ordersPerHour * UNITS_PER_ORDER * 1.05),
    packParcelsPerHour: roundUp(ordersPerHour),
    // A fifth more than the parcels weigh: parcels come in bursts and front warehouses are restocked by the same trucks.
    truckKilograms: roundUp((kilogramsPerDay / DEPARTURES) * 1.2),
    shiftStarts: '07:00',
    shiftEnds: '23:00',
  }
}

/** One returns centre for each macro-region, beside its largest city, sized by the region's share of demand. */
function makeReturnsCentres(cities: readonly City[]): Row[] {
  return [...new Set(cities.map((c) => c.macroRegion))].map((macroRegion) => {
    const region = cities.filter((c) => c.macroRegion === macroRegion)
    const seat = region.reduce((a, b) => (b.weight > a.weight ? b : a))
    const share = sum(region.map((c) => c.weight))
    return {
      id: `${macroRegion}-returns`,
      macroRegion,
      restockTo: seat.city,
      ...nearby(`${macroRegion}-returns`, seat, 15, 30),
      inspectUnitsPerHour: roundUp((INSPECT_UNITS * share) / SHIFT_HOURS.inspection),
      shiftStarts: '08:00',
      shiftEnds: '20:00',
    }
  })
}

// ---- Goods -----------------------------------------------------------------------------------------------

interface Category {
  readonly name: CategoryName
  readonly skus: number
  readonly factories: number
  /** Where its factories stand; taken in turn. */
  readonly cities: readonly string[]
  /** Lowest and highest list price, CNY; `priceSkew` > 1 draws more cheap than dear goods. */
  readonly prices: readonly [number, number]
  readonly priceSkew: number
  /** Unit cost / list price. Leaves a gross margin of 15-20 % once returns and logistics are paid. */
  readonly costShare: readonly [number, number]
  /** Lightest and heaviest unit, kg. */
  readonly weights: readonly [number, number]
}

/** Factories mostly on the coast, where the industry is; fresh goods come from each of the six regions. */
const CATEGORIES: readonly Category[] = [
  {
    name: 'apparel',
    skus: 70,
    factories: 19,
    cities: [
      'hangzhou',
      'guangzhou',
      'dongguan',
      'xiamen',
      'ningbo',
      'suzhou',
      'qingdao',
      'shenzhen',
      'fuzhou',
      'wuhan',
    ],
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
const HEAD_SHOW = 'head-show'
const HERO_DAILY_UNITS = 300

/**
 * The five hero SKUs of the head show. Each opens the list of its category and so has a factory of its own
 * (`apparel-01`, `apparel-02`, `beauty-01` …). They cost little more than a third of the list price: they
 * are sold at 0.8 of it, a fifth goes to the host, and what is left over after the night is worth little.
 */
const HEROES: Readonly<
  Record<string, { category: CategoryName; price: number; unitCost: number; weight: number }>
> = {
  'hero-hoodie': { category: 'apparel', price: 109, unitCost: 39, weight: 0.6 },
  'hero-jeans': { category: 'apparel', price: 129, unitCost: 46, weight: 0.7 },
  'hero-serum': { category: 'beauty', price: 129, unitCost: 50, weight: 0.2 },
  'hero-mask-set': { category: 'beauty', price: 89, unitCost: 35, weight: 0.4 },
  'hero-quilt': { category: 'home', price: 149, unitCost: 56, weight: 1.5 },
}

/** Ranks of four cheap beauty samples that slots give away: sold in such numbers that gifts do not empty the shelf. */
const GIFT_RANKS = [0, 2, 4, 7]
const isGift = (id: string): boolean => id.startsWith('sample-')

/** Names of the SKUs of one category: heroes first, then the samples, then numbered ones. */
function namesOf(category: Category): string[] {
  const heroes = Object.keys(HEROES).filter((id) => HEROES[id]?.category === category.name)
  const samples = category.name === 'beauty' ? GIFT_RANKS.map((_, i) => `sample-${i + 1}`) : []
  const named = [...heroes, ...samples]
  const rest = Array.from(
    { length: category.skus - named.length },
    (_, i) => `${category.name}-${pad(i + 1, 3)}`,
  )
  return [...named, ...rest]
}

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0')

/** Mean daily units by SKU: Zipf with exponent 0.6 over a shuffled ranking; heroes and samples have their place. */
function popularity(ids: readonly string[]): Map<string, number> {
  const ordinary = ids.filter((id) => !(id in HEROES))
  const ranking = shuffled(
    'ranking',
    ordinary.filter((id) => !isGift(id)),
  )
  for (const [i, id] of ordinary.filter(isGift).entries()) ranking.splice(GIFT_RANKS[i], 0, id)
  const weights = ranking.map((_, i) => (i + 1) ** -0.6)
  const perWeight = (BASELINE_UNITS - HERO_DAILY_UNITS * Object.keys(HEROES).length) / sum(weights)
  const units = new Map(ranking.map((id, i) => [id, round(weights[i] * perWeight)]))
  for (const id of Object.keys(HEROES)) units.set(id, HERO_DAILY_UNITS)
  return units
}

/** All 200 SKUs, category by category. */
function makeSkus(): Sku[] {
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

function priceAndCost(id: string, category: Category): { price: number; unitCost: number; weight: number } {
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

/** Two of five SKUs are often bought with another one: of its category, or (a quarter of them) of the next. */
function companionOf(id: string, category: Category, ids: readonly string[]): string | undefined {
  if (id in HEROES || isGift(id) || uniform(`has companion ${id}`) >= 0.42) return undefined
  const dry = CATEGORIES.filter((c) => c.name !== 'fresh')
  const crosses = category.name !== 'fresh' && uniform(`companion crosses ${id}`) < 0.25
  const other = dry[(dry.indexOf(category) + 1) % dry.length]
  const pool = (crosses ? namesOf(other) : ids).filter((o) => o !== id && !(o in HEROES) && !isGift(o))
  return pool[whole(`companion ${id}`, 0, pool.length - 1)]
}

// ---- Factories -------------------------------------------------------------------------------------------

/** A hero factory's line makes 180,000 units (a show of 150,000 and a margin) in about 92 hours. */
const HERO_LINE_UNITS_PER_HOUR = 1_950
/** Capacity of the other factories / mean demand of their SKUs, regular shows included. */
const CAPACITY_MARGIN = 2.5

/** 54 standard factories, each making the SKUs that name it, and six quick ones that make anything. */
function makeFactories(cities: readonly City[], skus: readonly Sku[]): Row[] {
  const standard = CATEGORIES.flatMap((category) =>
    Array.from({ length: category.factories }, (_, i) => {
      const id = `${category.name}-${pad(i + 1, 2)}`
      return standardFactory(
        id,
        category,
        cityNamed(cities, category.cities[i % category.cities.length]),
        skus,
      )
    }),
  )
  const quick = ['hangzhou', 'suzhou', 'guangzhou', 'dongguan', 'qingdao', 'wuhan'].map((name) => ({
    id: `quick-${name}`,
    kind: 'quick',
    ...nearby(`quick-${name}`, cityNamed(cities, name), 15, 50),
    unitsPerHour: whole(`speed quick-${name}`, 11, 15) * 50,
    lines: 3,
    setUp: '2 h',
    preparation: `${whole(`preparation quick-${name}`, 20, 28)} h`,
    minimumOrder: whole(`minimum quick-${name}`, 2, 5) * 100,
    unitCostFactor: round(between(`factor quick-${name}`, 1.15, 1.25), 2),
  }))
  return [...standard, ...quick]
}

const cityNamed = (cities: readonly City[], name: string): City => cities.find((c) => c.city === name) as City

function standardFactory(id: string, category: Category, city: City, skus: readonly Sku[]): Row {
  const own = skus.filter((s) => s.factory === id)
  const fresh = category.name === 'fresh'
  const hero = own.some((s) => s.id in HEROES)
  const preparationDays = fresh ? 1 : hero ? 4 : whole(`preparation ${id}`, 4, 7)
  const dailyUnits = own.map((s) => (s.meanDailyUnits * (BASELINE_UNITS + SHOW_UNITS)) / BASELINE_UNITS)
  // Heroes go to factories that get ready fast. Fresh goods keep for a week: they are ordered every day or two, in small lots, from a packer who needs no material.
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

/** Fewest lines, up to three, on which setting up takes at most three tenths of the time: an order of a SKU a day at most. */
function linesFor(dailyUnits: readonly number[], minimumOrder: number, setUpHours: number): number {
  const setUpsPerDay = sum(dailyUnits.map((units) => Math.min(1, units / minimumOrder)))
  return Math.min(3, Math.max(1, Math.ceil((setUpsPerDay * setUpHours) / 24 / 0.3)))
}

// ---- Shows -----------------------------------------------------------------------------------------------

/** A dozen hosts; the larger ones take more. Fees stay under a tenth of what a slot sells. */
const HOSTS = Array.from({ length: 12 }, (_, i) => ({
  host: `host-${pad(i + 1, 2)}`,
  commission: round(0.1 + 0.005 * i, 3),
  slotFee: 2_000 + 250 * i,
}))

const REGULAR_HOURS = [
  { starts: '10:00', minutes: 120 },
  { starts: '14:00', minutes: 120 },
  { starts: '19:00', minutes: 120 },
  { starts: '21:00', minutes: 180 },
]
const HEAD_DAY = 8
const HEAD: Show = {
  id: HEAD_SHOW,
  host: 'head-host',
  day: HEAD_DAY,
  starts: '20:00',
  minutes: 240,
  commission: 0.2,
  slotFee: 20_000,
}

/** Regular shows at `hours` on every day from `firstDay` to `lastDay`; hosts take turns. */
function regularShows(
  firstDay: number,
  lastDay: number,
  hours: readonly { starts: string; minutes: number }[],
): Show[] {
  const days = Array.from({ length: lastDay - firstDay + 1 }, (_, i) => firstDay + i)
  const hosts = days.flatMap((day) => shuffled(`hosts ${day}`, HOSTS).slice(0, hours.length))
  return days.flatMap((day, d) =>
    hours.map((hour, h) => ({
      id: `${day > 0 ? `day-${pad(day, 2)}` : `before-${pad(1 - day, 2)}`}-${hour.starts.slice(0, 2)}h`,
      ...hosts[d * hours.length + h],
      day,
      ...hour,
    })),
  )
}

/**
 * Slots of the regular shows. SKUs are dealt from a shuffled pack that is used up before it is shuffled again, so
 * each comes up about every fourth day. Surges are then scaled so that a day sells `unitsPerDay`, mean over days.
 */
function regularSlots(shows: readonly Show[], skus: readonly Sku[], unitsPerDay: number): Slot[] {
  const dealt = skus.filter((s) => !isGift(s.id))
  let pack: Sku[] = []
  const slots = shows.flatMap((show) => {
    const count = whole(`slots ${show.id}`, 10, 14)
    const minutes = Math.floor(show.minutes / count)
    return Array.from({ length: count }, (_, i) => {
      if (pack.length === 0) pack = shuffled(`pack ${show.id}`, dealt)
      return regularSlot(show, pack.pop() as Sku, i * minutes, minutes)
    })
  })
  const units = new Map(skus.map((s) => [s.id, s.meanDailyUnits]))
  const days = new Set(shows.map((s) => s.day)).size
  const factor = (unitsPerDay * days) / sum(slots.map((s) => s.surge * (units.get(s.sku) as number)))
  return slots.map((s) => ({ ...s, surge: round(s.surge * factor, 1) }))
}

/** One slot in seven has a second SKU: twice as often a gift as a bundle with the SKU's companion. */
function regularSlot(show: Show, sku: Sku, startMinute: number, minutes: number): Slot {
  const key = `${show.id} ${sku.id}`
  const fresh = sku.category === 'fresh'
  const extra = uniform(`extra ${key}`)
  const role =
    extra < 0.12 && !fresh ? 'gift' : extra > 0.86 && sku.companion !== undefined ? 'bundle' : undefined
  return {
    show: show.id,
    sku: sku.id,
    startMinute,
    minutes,
    surge: fresh ? between(`surge ${key}`, 3, 4.6) : between(`surge ${key}`, 3, 5.7),
    priceShare: round(between(`price ${key}`, 0.85, 0.95), 2),
    with: role === 'gift' ? `sample-${whole(`gift ${key}`, 1, GIFT_RANKS.length)}` : role && sku.companion,
    withRole: role,
  }
}

/**
 * The head show: 15 slots of 16 minutes, every third one a hero at 500 times its mean day, the others at ten times.
 * Two of the ordinary slots have a gift. Heroes have none: 150,000 samples would be a hundred days of their sales.
 */
function headSlots(skus: readonly Sku[]): Slot[] {
  const heroes = Object.keys(HEROES)
  const likely = skus.filter((s) => s.category !== 'fresh' && !(s.id in HEROES) && !isGift(s.id))
  const ordinary = shuffled(
    'head show',
    likely.filter((s) => s.meanDailyUnits >= 100 && s.meanDailyUnits <= 250),
  )
  return Array.from({ length: 15 }, (_, i) => {
    const hero = i % 3 === 1
    const gift = i === 3 || i === 9
    return {
      show: HEAD_SHOW,
      sku: hero ? heroes[(i - 1) / 3] : ordinary[i].id,
      startMinute: i * 16,
      minutes: 16,
      surge: hero ? 500 : 10,
      priceShare: hero ? 0.8 : 0.85,
      with: gift ? `sample-${i === 3 ? 1 : 2}` : undefined,
      withRole: gift ? 'gift' : undefined,
    }
  })
}

const showRow = ({ minutes, ...show }: Show): Row => ({
  id: show.id,
  host: show.host,
  day: show.day,
  starts: show.starts,
  lasts: `${minutes} min`,
  commission: show.commission,
  slotFee: show.slotFee,
})

const slotRow = (s: Slot): Row => ({
  show: s.show,
  sku: s.sku,
  starts: `${s.startMinute} min`,
  lasts: `${s.minutes} min`,
  surge: s.surge,
  priceShare: s.priceShare,
  with: s.with,
  withRole: s.withRole,
})

// ---- Files -----------------------------------------------------------------------------------------------

const COLUMNS = {
  skus: 'id,category,price,unitCost,weight,meanDailyUnits,factory,companion,saleEndsWithShow',
  zones: 'id,macroRegion,kind,weight,longitude,latitude,courierParcelsPerRound',
  warehouses:
    'id,kind,macroRegion,source,serves,longitude,latitude,receiveUnitsPerHour,pickUnitsPerHour,packParcelsPerHour,' +
    'truckKilograms,shiftStarts,shiftEnds',
  factories: 'id,kind,longitude,latitude,unitsPerHour,lines,setUp,preparation,minimumOrder,unitCostFactor',
  'returns-centres': 'id,macroRegion,restockTo,longitude,latitude,inspectUnitsPerHour,shiftStarts,shiftEnds',
  shows: 'id,host,day,starts,lasts,commission,slotFee',
  slots: 'show,sku,starts,lasts,surge,priceShare,with,withRole',
}

/** Writes one table; no cell holds a comma, so none is quoted. */
function writeTable(folder: string, table: keyof typeof COLUMNS, rows: readonly Row[]): void {
  const columns = COLUMNS[table].split(',')
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','))
  writeFileSync(
    new URL(`${folder}/${table}.csv`, import.meta.url),
    `${[COLUMNS[table], ...lines].join('\n')}\n`,
  )
}

/** Fourteen days of warm-up and fourteen measured ones, the head show in the evening of the eighth. */
function writeSinglesNight(cities: readonly City[], skus: readonly Sku[]): void {
  const shows = regularShows(-13, 14, REGULAR_HOURS).filter((s) => s.day !== HEAD_DAY || s.starts !== '21:00')
  const slots = regularSlots(
    shows,
    skus.filter((s) => !(s.id in HEROES)),
    SHOW_UNITS,
  )
  const headAt = shows.findIndex((s) => s.day > HEAD_DAY)
  writeTable(
    'singles-night',
    'skus',
    skus.map((s) => ({ ...s })),
  )
  writeTable('singles-night', 'zones', makeZones(cities))
  writeTable('singles-night', 'warehouses', makeWarehouses(cities))
  writeTable('singles-night', 'factories', makeFactories(cities, skus))
  writeTable('singles-night', 'returns-centres', makeReturnsCentres(cities))
  writeTable('singles-night', 'shows', [...shows.slice(0, headAt), HEAD, ...shows.slice(headAt)].map(showRow))
  writeTable('singles-night', 'slots', [...slots, ...headSlots(skus)].map(slotRow))
}

/** A week of warm-up and a measured one, two shows a day, no head show; the heroes are goods like any other. */
function writeQuietWeek(skus: readonly Sku[]): void {
  const always = skus.map(({ saleEndsWithShow: _, ...sku }) => sku)
  const shows = regularShows(
    -6,
    7,
    REGULAR_HOURS.filter((h) => h.starts === '14:00' || h.starts === '21:00'),
  )
  writeTable(
    'quiet-week',
    'skus',
    always.map((s) => ({ ...s })),
  )
  writeTable('quiet-week', 'shows', shows.map(showRow))
  writeTable('quiet-week', 'slots', regularSlots(shows, always, SHOW_UNITS / 2).map(slotRow))
}

const cities = readCities()
const skus = makeSkus()
writeSinglesNight(cities, skus)
writeQuietWeek(skus)
