/** Kinds of calendar events of a stock network. Entity and item of each are given beside it. */
export const STOCK_EVENT = {
  /** a supplier or the way from it fails or recovers (entity: stock point) */
  disruption: 0,
  /** goods arrive (entity: link, item: shipment) */
  arrival: 1,
  /** goods held up by a disruption are received (entity: stock point) */
  release: 2,
  /** customers ask (entity: stock point) */
  demand: 3,
  /** an order reaches the supplier (entity: link, item: order) */
  orderArrives: 4,
  /** a stock point decides what to order (entity: stock point) */
  decision: 5,
  /** a stock point serves what is asked for in this period (entity: stock point) */
  dispatch: 6,
  /** a period is closed (no entity) */
  periodEnds: 7,
  /** the measured window begins (no entity) */
  windowStarts: 8,
  /** a unit on hand comes to the end of its life (entity: stock point) */
  decay: 9,
} as const

/** Number of kinds in {@link STOCK_EVENT}. */
export const STOCK_EVENT_KINDS = 10
