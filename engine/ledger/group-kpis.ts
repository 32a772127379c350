import type { CompiledScenario } from '../world/index.ts'
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
 * @returns `undefined` for a scenario without groups.
 */
export function measureGroups(ledger: Ledger, compiled: CompiledScenario): GroupKpis | undefined {
  const { catalogue, network, complaints } = compiled.scenario
  if (
    catalogue.merchants === undefined &&
    network.inlandRegions === undefined &&
    complaints === undefined &&
    ledger.variants === undefined
  )
    return undefined
  return {
    ...merchantKpis(ledger, compiled),
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

function merchantKpis({ supply }: Ledger, { skus }: CompiledScenario): GroupKpis {
  return Object.fromEntries(
    skus.merchantKinds.flatMap((kind, merchant) => {
      const counts = (sku: number) => skus.merchant[sku] === merchant
      const closed = (sku: number) => counts(sku) && supply.unsold[sku] >= 0
      const error = ratio(sumOf(supply.forecastErrorsOf, counts), sumOf(supply.forecastDemandOf, counts))
      return [
        [`forecastAccuracy:${kind}`, error === null ? null : 1 - error],
        [`stockOutRate:${kind}`, supply.stockOutRate(skus.saleEnds, counts)],
        [`overstockShare:${kind}`, ratio(sumOf(supply.unsold, closed), sumOf(supply.supplied, closed))],
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
