import type { Lever, Scenario } from '../../scenarios/index.ts'
import { loadMinimal, type ScenarioInput } from './minimal-scenario.ts'

/** What a lever needs in the small scenario that it is tested on, besides what is there. */
const CHANGES: Readonly<Record<string, (input: ScenarioInput) => void>> = {
  S02: (input) => {
    // Nothing is in stock for the show, which comes late enough to buy for it: what is bought is what the lever decides.
    input.opening.showCover = 0
    input.opening.coverDays = 1
    input.demand.volume.mixture = [
      { share: 0.7, mean: 1 },
      { share: 0.3, mean: 9 },
    ]
    input.horizon = { warmUp: '14 d', window: '6 d', drain: '20 d' }
  },
  S03: (input) => {
    // Half of the goods are hits and half of the rest are alarmed too, so that hardly a run goes by without an alarm.
    input.hitAlarms = { hitShare: 0.5, hitRate: 0.5, falseAlarmRate: 0.5, lead: '30 d' }
    // Nothing is in stock for the show, which comes late enough to buy for it.
    input.opening.showCover = 0
    input.opening.coverDays = 1
    input.horizon = { warmUp: '14 d', window: '6 d', drain: '20 d' }
  },
  S04: (input) => {
    input.orderService = { ordersPerSecond: 0.01, processing: '1 s', patience: '10 min' }
  },
  S05: (input) => {
    // Shirts and berries stand for two variants; nothing is in stock for the show, which comes late enough to buy for it.
    input.catalogue.skus = (input.catalogue.skus as { id: string }[]).map((sku) => ({
      ...sku,
      ...(sku.id === 'socks' ? {} : { variantOf: 'clothes' }),
      ...(sku.id === 'shirt' ? { feature: 'warm' } : {}),
    })) as never
    input.preferences = { warm: { kind: 'rise', rise: 0.3, day: -11 } }
    input.opening.showCover = 0
    input.opening.coverDays = 1
    input.horizon = { warmUp: '14 d', window: '6 d', drain: '20 d' }
  },
  S07: (input) => {
    // Time for a pre-sale, and buyers who wait for the show.
    input.horizon = { warmUp: '2 d', window: '6 d', drain: '20 d' }
    input.demand.shows = (input.demand.shows as object[]).map((show) => ({ ...show, day: 5 })) as never
    input.waiting.patience = { kind: 'exponential', mean: '20 d' }
  },
  S09: (input) => {
    // A second regional warehouse near the county, and goods that are not wanted where they usually are.
    const [hub] = input.network.warehouses
    const county = input.network.zones.find(({ kind }) => kind === 'county')
    input.network.warehouses.push({
      ...hub,
      id: 'depot',
      longitude: county?.longitude ?? 0,
      latitude: county?.latitude ?? 0,
    })
    input.demand.regionalVariation = 1
    input.opening.coverDays = 4
  },
  S11: (input) => {
    const late = { lateShare: 0, lateBy: { kind: 'deterministic', value: '0 h' } } as const
    input.catalogue.merchants = { sme: { skuVariation: 0.5, planShare: 1, homeShare: 0, ...late } }
    input.catalogue.skus = (input.catalogue.skus as object[]).map((sku) => ({
      ...sku,
      merchant: 'sme',
    })) as never
    // Nothing is in stock for the show, which comes late enough to buy for it.
    input.opening.showCover = 0
    input.opening.coverDays = 1
    input.horizon = { warmUp: '14 d', window: '6 d', drain: '20 d' }
  },
  S32: (input) => {
    // Goods that go off sale with the show, and so are cut in price where there are too many of them.
    input.catalogue.skus = (input.catalogue.skus as object[]).map((sku) => ({
      ...sku,
      saleEndsWithShow: 'friday',
    })) as never
    input.opening.showCover = 2
  },
  S33: (input) => {
    input.mood = {
      unprompted: { cool: 0.06, warm: 0.18 },
      lasts: '10 min',
      promotion: { budget: 0.1, every: '5 min', effect: 0.034, exponent: 0.7, largest: 0.3 },
    }
  },
  S34: (input) => {
    // Scarce enough that two platforms sell the same unit.
    input.opening.coverDays = 1
  },
  S36: (input) => {
    const kept = { loss: 0.1, accuracy: 0.7, errorSize: 0.5 }
    input.information = { marketplace: { refresh: '3 h', ...kept }, merchant: { refresh: '24 h', ...kept } }
    // Scarce enough that a wrong record matters.
    input.opening.coverDays = 1
  },
}

/** The small scenario that some levers are tested on. */
export function leverModel(...levers: readonly Pick<Lever, 'id'>[]): Scenario {
  return loadMinimal((input) => {
    input.horizon = { warmUp: '2 d', window: '6 d', drain: '20 d' }
    for (const { id } of levers) CHANGES[id]?.(input)
  })
}
