import { writeFileSync } from 'node:fs'

/** One row of a table: column name to cell; an absent cell stays empty. */
export type Row = Readonly<Record<string, string | number | undefined>>

/** The header of each table; the names are the fields of the scenario schema. */
const COLUMNS = {
  skus: 'id,category,price,unitCost,weight,meanDailyUnits,factory,companion,saleEndsWithShow',
  'window-skus':
    'id,category,price,unitCost,weight,meanDailyUnits,factory,companion,saleStartsWithShow,saleEndsWithShow,merchant',
  zones: 'id,macroRegion,kind,weight,longitude,latitude,courierParcelsPerRound',
  warehouses:
    'id,kind,macroRegion,source,serves,longitude,latitude,receiveUnitsPerHour,pickUnitsPerHour,' +
    'packParcelsPerHour,truckKilograms,shiftStarts,shiftEnds',
  'stocked-warehouses':
    'id,kind,macroRegion,source,serves,longitude,latitude,receiveUnitsPerHour,pickUnitsPerHour,' +
    'packParcelsPerHour,truckKilograms,shiftStarts,shiftEnds,stockWeight',
  factories: 'id,kind,longitude,latitude,unitsPerHour,lines,setUp,preparation,minimumOrder,unitCostFactor',
  'returns-centres': 'id,macroRegion,restockTo,longitude,latitude,inspectUnitsPerHour,shiftStarts,shiftEnds',
  shows: 'id,host,day,starts,lasts,commission,slotFee',
  slots: 'show,sku,starts,lasts,surge,priceShare,with,withRole',
}

/** Writes `<folder>/<table>.csv` beside the generator; no cell holds a comma, so none is quoted. */
export function writeTable(folder: string, table: keyof typeof COLUMNS, rows: readonly Row[]): void {
  const columns = COLUMNS[table].split(',')
  const lines = rows.map((row) => columns.map((column) => row[column] ?? '').join(','))
  const file = new URL(`../${folder}/${table}.csv`, import.meta.url)
  writeFileSync(file, `${[COLUMNS[table], ...lines].join('\n')}\n`)
}
