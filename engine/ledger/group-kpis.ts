import type { CompiledScenario, GoodsGroup } from '../world/index.ts'
import { COMPLAINT_REASONS } from './complaint-reasons.ts'
import { KPI_TABLE } from './kpi-table.ts'
import type { Ledger } from './ledger.ts'
import { ratio } from './service-fold.ts'

/** Indicators of parts of the chain, by `KPI:group`, such as `stockOutRate:sme`; `null` where undefined. */
export type GroupKpis = Readonly<Record<string, number | null>>

/**
 * Indicators by group, where the scenario tells groups apart: kinds of merchants, core cities, inland ones and counties,
 * kinds of factories, reasons of complaints,
 * variants with a feature that preferences are about and without. Formulas as in `KPI_TABLE`, over the group alone; of complaints, the share
 * that is for the reason; of factories, orders received since the window began, whenever they were placed.
 *
 * @param ledger - books and folds of the run.
 * @param compiled - its scenario.
 * @param goods - further groups of goods.
 * @returns `undefined` for a scenario without groups.
 */
export function measureGroups(
  ledger: Ledger,
  compiled: CompiledScenario,
  goods?: readonly GoodsGroup[],
): GroupKpis | undefined {
  const { catalogue, network, complaints } = compiled.scenario
  if (
    catalogue.merchants === undefined &&
    network.inlandRegions === undefined &&
    complaints === undefined &&
    ledger.variants === undefined &&
    goods === undefined
  )
    return undefined
  return {
    ...goodsKpis(ledger, compiled, [...merchantGoods(compiled), ...(goods ?? [])]),
    ...zoneKpis(ledger, compiled),
    ...factoryKpis(ledger, compiled),
    ...variantKpis(ledger, compiled),
    ...(complaints === undefined ? {} : complaintKpis(ledger)),
  }
}

/** Unit of an indicator of a group. @param key - such as `stockOutRate:sme`. */
export function groupUnit(key: string): string {
  const [kpi] = key.split(':')
  return KPI_TABLE.find((definition) => definition.key === kpi)?.unit ?? 'share'
}

function merchantGoods({ skus }: CompiledScenario): GoodsGroup[] {
  return skus.merchantKinds.map((name, kind) => ({
    name,
    has: Uint8Array.from(skus.merchant, (merchant) => (merchant === kind ? 1 : 0)),
  }))
}

function goodsKpis({ supply }: Ledger, { skus }: CompiledScenario, groups: readonly GoodsGroup[]): GroupKpis {
  return Object.fromEntries(
    groups.flatMap(({ name, has }) => {
      const counts = (sku: number) => has[sku] === 1
      const closed = (sku: number) => counts(sku) && supply.unsold[sku] >= 0
      const error = ratio(sumOf(supply.forecastErrorsOf, counts), sumOf(supply.forecastDemandOf, counts))
      return [
        [`forecastAccuracy:${name}`, error === null ? null : 1 - error],
        [`stockOutRate:${name}`, supply.stockOutRate(skus.saleEnds, counts)],
        [`overstockShare:${name}`, ratio(sumOf(supply.unsold, closed), sumOf(supply.supplied, closed))],
      ]
    }),
  )
}

function zoneKpis({ service }: Ledger, { network }: CompiledScenario): GroupKpis {
  const { zoneIsCounty, zoneRegion, regionIsInland } = network
  const isCore = (zone: number, inland: number) =>
    zoneIsCounty[zone] === 0 && regionIsInland[zoneRegion[zone]] === inland
  const mean = (counts: (zone: number) => boolean) =>
    ratio(sumOf(service.leadTimeHoursTo, counts), sumOf(service.deliveredTo, counts))
  return {
    'leadTimeHours:core': mean((zone) => isCore(zone, 0)),
    'leadTimeHours:inland': mean((zone) => isCore(zone, 1)),
    'leadTimeHours:county': mean((zone) => zoneIsCounty[zone] === 1),
  }
}

function factoryKpis({ supply }: Ledger, { scenario }: CompiledScenario): GroupKpis {
  const { factories } = scenario.network
  return Object.fromEntries(
    (['standard', 'custom', 'quick'] as const).map((kind) => {
      const counts = (factory: number) => factories[factory].kind === kind
      return [
        `factoryCycleDays:${kind}`,
        ratio(sumOf(supply.factoryCycleDays, counts), sumOf(supply.factoryOrders, counts)),
      ]
    }),
  )
}

function variantKpis({ variants }: Ledger, { preferences }: CompiledScenario): GroupKpis {
  if (variants === undefined || preferences === undefined) return {}
  const { changes, groups, groupOf } = preferences
  return Object.fromEntries(
    changes.flatMap(({ feature, has }) => {
      const isOther = (sku: number) =>
        has[sku] === 0 && (groups[groupOf[sku]] ?? []).some((variant) => has[variant] === 1)
      return [
        [`unmetDemandShare:${feature}`, variants.unmetShare((sku) => has[sku] === 1)],
        [`unmetDemandShare:without-${feature}`, variants.unmetShare(isOther)],
      ]
    }),
  )
}

function complaintKpis({ service }: Ledger): GroupKpis {
  const all = sumOf(service.complaints, () => true)
  return Object.fromEntries(
    COMPLAINT_REASONS.map((name, reason) => [`complaints:${name}`, ratio(service.complaints[reason], all)]),
  )
}

function sumOf(values: Float64Array | Int32Array, counts: (index: number) => boolean): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) if (counts(index)) sum += values[index]
  return sum
}
