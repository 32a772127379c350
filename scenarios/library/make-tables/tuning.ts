/** What the tables are tuned to. */

/** Units demanded on a mean day without shows, all SKUs. */
export const BASELINE_UNITS = 37_000

/** Units the regular shows of one day sell, mean: as many again. Together some 60,000 parcels. */
export const SHOW_UNITS = 37_000

/** Orders all warehouses pick and pack in a day: nearly four ordinary days, so a head night takes four. */
export const PACK_ORDERS = 220_000

/** Parcels the own couriers carry in a day; with 40 % of third parties 240,000, just above packing. */
export const CARRY_PARCELS = 171_000

/** Mean units of an order, from `quantities` in the scenario file: 0.84 + 2 x 0.13 + 3 x 0.03. */
export const UNITS_PER_ORDER = 1.19

/** Mean weight of a unit, kg, which trucks are sized for. */
export const UNIT_KILOGRAMS = 0.75

/** Share of a city's warehouse work that its front warehouses can do. */
export const FRONT_SHARE = 0.18

/** Units all returns centres inspect in a day: half more than ordinary returns, 68,000 x 0.9 x 0.3. */
export const INSPECT_UNITS = 27_000

/** Length of the daily shifts, hours. */
export const SHIFT_HOURS = {
  /** 07:00-23:00 in warehouses. */
  warehouse: 16,
  /** 08:00-20:00 in returns centres. */
  inspection: 12,
}

/** Truck departures a day, as in the scenario file. */
export const DEPARTURES = 4

/** Courier rounds a day, as in the scenario file. */
export const ROUNDS = 3

/** How many times larger the head show of `ten-million` is than that of `singles-night`: 642,000 orders planned. */
export const HEAD_TIMES = 16
