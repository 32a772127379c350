import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

/** The calibrated inputs of the baseline; everything else in it is stated by hand. */
export interface BaselineInputs {
  /** Coefficient of variation of the error of one SKU in one show, large merchants. */
  readonly skuVariation: number
  /** The same for small merchants. */
  readonly smallSkuVariation: number
  /** Units bought for a planned show / units forecast for it. */
  readonly showFactor: number
  /** Units small merchants plan for a show / units forecast for it. */
  readonly smallPlanShare: number
  /** Share of the production orders of small merchants that come too late. */
  readonly smallLateShare: number
  /** Loading, sorting and unloading of a trip, hours. */
  readonly handlingHours: number
  /** Further sorting and transfer of parcels for counties, hours. */
  readonly countyTransferHours: number
  /** Stock that inland warehouses get / stock by the demand around them. */
  readonly inlandStock: number
  /** Time from order to the earliest start at a standard factory / as drawn. */
  readonly preparation: number
  /** Share of delivered orders sent back / as stated by category. */
  readonly returns: number
  /** Collection until arrival of a return at its centre, mean, days. */
  readonly returnTransitDays: number
  /** Price of fetching a return, CNY. */
  readonly collectionPrice: number
  /** Unit cost / as drawn. */
  readonly unitCost: number
  /** Units that merchants of fresh goods plan for a show / units forecast for it. */
  readonly freshPlanShare: number
  /** Share of delivered orders with a complaint about quality; the same for goods not as described. */
  readonly badGoods: number
  /** Share of delivered orders with any other complaint. */
  readonly badService: number
}

/** A version of the calibrated inputs. */
export interface BaselineVersion {
  /** 1 for the first calibration. */
  readonly version: number
  /** What was found. */
  readonly inputs: BaselineInputs
}

/** Name of the first calibrated baseline. */
export const FIRST_BASELINE = 'b0'

const fileOf = (name: string): URL => new URL(`../../${name}/inputs.json`, import.meta.url)

/** The calibrated inputs of a baseline. @param name - `b0`, or a later version beside it. */
export function readInputs(name: string): BaselineVersion {
  const file = fileOf(name)
  if (!existsSync(file)) throw new Error(`scenarios/library/${name}/inputs.json is missing`)
  return JSON.parse(readFileSync(file, 'utf8')) as BaselineVersion
}

/** Writes the calibrated inputs. @param name - of the baseline. @param version - the version and its values. */
export function writeInputs(name: string, version: BaselineVersion): void {
  const file = fileOf(name)
  mkdirSync(new URL('./', file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(version, null, 2)}\n`)
}
