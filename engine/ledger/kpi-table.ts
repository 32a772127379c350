/** Keys of the key performance indicators, in the order in which they are shown. */
export const KPI_KEYS = [
  'profit',
  'cvar5Profit',
  'stockOutRate',
  'unmetDemandShare',
  'fillRate',
  'servedOnTimeShare',
  'onTimeRate',
  'shipOnTimeRate',
  'leadTimeHours',
  'leadTimeHoursP95',
  'openShare',
  'cancelRate',
  'cancelBeforeShipRate',
  'refusedRate',
  'returnRate',
  'returnCycleDays',
  'overstockShare',
  'inventoryTurnover',
  'capitalTiedUp',
  'logisticsCostRatio',
  'reverseCostRatio',
  'grossMargin',
  'forecastAccuracy',
  'bullwhipRatio',
  'peakBacklogOrders',
  'backlogClearHours',
  'worstHourOnTimeRate',
  'oversellRate',
  'recordErrorShare',
  'recoveryHours',
  'complaintRate',
  'freshLossShare',
  'factoryCycleDays',
  'cashTurnoverDays',
  'carbonGramsPerOrder',
  'carbonGramsPerKeptOrder',
  'satisfaction',
  'netSales',
  'orderResponseP99',
  'conversionRate',
  'promotionCostPerOrder',
  'hostPayments',
  'priceVariation',
  'dealersLost',
] as const

/** Key of one indicator. */
export type KpiKey = (typeof KPI_KEYS)[number]

/** What one indicator is. */
export interface KpiDefinition {
  /** The indicator. */
  readonly key: KpiKey
  /** Name for people. */
  readonly name: string
  /** Formula in words. */
  readonly formula: string
  /** Unit of the value; `share` is 0..1. */
  readonly unit: string
  /** Direction that is better. */
  readonly better: 'low' | 'high'
  /** Why the value is `null` when it is. */
  readonly nullBecause: string
}

const NOT_YET = 'its mechanism is not modelled yet'

function define(
  key: KpiKey,
  name: string,
  formula: string,
  unit: string,
  better: 'low' | 'high',
  nullBecause: string,
): KpiDefinition {
  return { key, name, formula, unit, better, nullBecause }
}

/**
 * Every indicator with formula, unit and better direction. Orders count where they were placed inside the measured
 * window.
 */
export const KPI_TABLE: readonly KpiDefinition[] = [
  define('profit', 'Profit', 'contribution after returns', 'CNY', 'high', 'never'),
  define(
    'cvar5Profit',
    'Profit, worst 5 %',
    'mean profit of the worst ceil(0.05 n) replications',
    'CNY',
    'high',
    'it is read over replications, not in one: fewer than 20 were run',
  ),
  define(
    'stockOutRate',
    'Stock-out rate',
    'SKU x selling windows without available stock before demand ends / all',
    'share',
    'low',
    'no selling window was measured',
  ),
  define(
    'unmetDemandShare',
    'Unmet demand',
    '(units not accepted for lack of stock + accepted units later lost for it) / units demanded',
    'share',
    'low',
    'nothing was demanded',
  ),
  define('fillRate', 'Fill rate', '1 - unmet demand share', 'share', 'high', 'nothing was demanded'),
  define(
    'servedOnTimeShare',
    'Served on time',
    'units delivered by promise / units demanded',
    'share',
    'high',
    'nothing was demanded',
  ),
  define(
    'onTimeRate',
    'On time',
    'orders delivered by promise / orders accepted and due',
    'share',
    'high',
    'no order was due',
  ),
  define(
    'shipOnTimeRate',
    'Shipped on time',
    'parcels with first carrier scan by the ship-by clock / parcels due',
    'share',
    'high',
    'no parcel was due',
  ),
  define(
    'leadTimeHours',
    'Lead time',
    'order accepted until delivered, mean over delivered orders',
    'h',
    'low',
    'no order was delivered',
  ),
  define(
    'leadTimeHoursP95',
    'Lead time P95',
    '95th percentile over delivered orders',
    'h',
    'low',
    'no order was delivered',
  ),
  define(
    'openShare',
    'Open orders',
    'orders still open when the run ended / accepted',
    'share',
    'low',
    'no order was accepted',
  ),
  define('cancelRate', 'Cancelled', 'cancelled / accepted', 'share', 'low', 'no order was accepted'),
  define(
    'cancelBeforeShipRate',
    'Cancelled before shipping',
    'cancelled before first scan / accepted',
    'share',
    'low',
    'no order was accepted',
  ),
  define(
    'refusedRate',
    'Refused at the door',
    'refused / attempted',
    'share',
    'low',
    'no delivery was attempted',
  ),
  define('returnRate', 'Return rate', 'units returned / delivered', 'share', 'low', 'nothing was delivered'),
  define(
    'returnCycleDays',
    'Return cycle',
    'return request until disposition, mean',
    'd',
    'low',
    'no return was closed',
  ),
  define(
    'overstockShare',
    'Overstock',
    'units unsold at the end of the selling window / units supplied',
    'share',
    'low',
    'nothing was supplied',
  ),
  define(
    'inventoryTurnover',
    'Inventory turnover',
    'cost of goods sold / mean inventory at cost, a year',
    '1/yr',
    'high',
    'there was no inventory',
  ),
  define(
    'capitalTiedUp',
    'Capital tied up',
    'mean inventory at cost over the window',
    'CNY',
    'low',
    'there was no inventory',
  ),
  define(
    'logisticsCostRatio',
    'Logistics cost ratio',
    '(warehouse + line-haul + last mile + packaging + reverse) / net sales',
    'share',
    'low',
    'nothing was sold',
  ),
  define(
    'reverseCostRatio',
    'Reverse cost ratio',
    'reverse / all logistics cost',
    'share',
    'low',
    'there was no logistics cost',
  ),
  define(
    'grossMargin',
    'Gross margin',
    '(net sales - product - supply-chain cost) / net sales',
    'share',
    'high',
    'nothing was sold',
  ),
  define(
    'forecastAccuracy',
    'Forecast accuracy',
    '1 - sum of absolute errors / sum of demand, SKU x show, forecast of record before the show',
    'share',
    'high',
    'no show was measured',
  ),
  define(
    'bullwhipRatio',
    'Bullwhip ratio',
    'variance of units ordered from factories a day / variance of units demanded a day',
    'ratio',
    'low',
    'demand did not vary, or fewer than two days were measured',
  ),
  define(
    'peakBacklogOrders',
    'Peak backlog',
    'most accepted and unshipped orders at once',
    'orders',
    'low',
    'never',
  ),
  define(
    'backlogClearHours',
    'Backlog clears in',
    'from the peak back to the mean backlog at that hour of day on the measured days before it',
    'h',
    'low',
    'the peak fell on the first measured day, or the backlog never came back to its trend',
  ),
  define(
    'worstHourOnTimeRate',
    'Worst hour on time',
    'lowest on-time share among hours with at least 100 orders placed',
    'share',
    'high',
    'no hour had 100 orders',
  ),
  define(
    'oversellRate',
    'Oversold',
    'units sold that were not there, found when sold or to be picked / units accepted',
    'share',
    'low',
    'nothing was accepted',
  ),
  define(
    'recordErrorShare',
    'Record errors',
    'stock records that were wrong when an order was allocated on them / all such records',
    'share',
    'low',
    'every record is exact and told at once',
  ),
  define(
    'recoveryHours',
    'Recovery',
    'shock start until the backlog is within 5 % of its no-shock trend for 2 h',
    'h',
    'low',
    'no shock happened, or the backlog never came back',
  ),
  define(
    'complaintRate',
    'Complaints',
    'complaints / delivered units',
    'share',
    'low',
    'the scenario says nothing about complaints, or nothing was delivered',
  ),
  define(
    'freshLossShare',
    'Fresh loss',
    'fresh units spoiled / supplied',
    'share',
    'low',
    'no fresh goods were supplied',
  ),
  define(
    'factoryCycleDays',
    'Factory cycle',
    'factory order until receipt, mean',
    'd',
    'low',
    'no factory order was received',
  ),
  define('cashTurnoverDays', 'Cash turnover', 'days inventory + receivable - payable', 'd', 'low', NOT_YET),
  define('carbonGramsPerOrder', 'Carbon per order', 'g CO2e / delivered order', 'g', 'low', NOT_YET),
  define(
    'carbonGramsPerKeptOrder',
    'Carbon per kept order',
    'g CO2e / delivered and kept order',
    'g',
    'low',
    NOT_YET,
  ),
  define(
    'satisfaction',
    'Satisfaction',
    'points from delay, damage, stock-out, response time, ease of return',
    'points',
    'high',
    NOT_YET,
  ),
  define('netSales', 'Net sales', 'sales less refunds', 'CNY', 'high', 'never'),
  define(
    'orderResponseP99',
    'Order response P99',
    '99th percentile of the time until an order is answered, buyers who left apart',
    's',
    'low',
    'orders are taken in at once',
  ),
  define(
    'conversionRate',
    'Conversion',
    'orders accepted in shows / those interested in an offer of a show',
    'share',
    'high',
    'live rooms have no mood: nobody is told apart from those who buy',
  ),
  define(
    'promotionCostPerOrder',
    'Promotion per order',
    'coupons of orders in shows that were kept / orders accepted in shows',
    'CNY',
    'low',
    'live rooms have no mood, and no coupons',
  ),
  define(
    'hostPayments',
    'Paid to hosts',
    'commission + slot fees - what hosts pay back for sales they guaranteed',
    'CNY',
    'low',
    'the scenario has no contracts',
  ),
  define(
    'priceVariation',
    'Price variation',
    'standard deviation of price paid in shows / usual price, over units ordered there / its mean',
    'share',
    'low',
    'prices never change, or nothing was ordered in shows',
  ),
  define(
    'dealersLost',
    'Dealers lost',
    'dealers who have left by the end of the run',
    'dealers',
    'low',
    'there are no dealers who mind',
  ),
]

/** Definition of one indicator. */
export function kpiDefinition(key: KpiKey): KpiDefinition {
  return KPI_TABLE.find((definition) => definition.key === key) as KpiDefinition
}
