/** Kinds of calendar events. Entity and item of each are given beside it. */
export const EVENT = {
  /** orders are placed until something else is due (no entity) */
  arrival: 0,
  /** orders waiting to be grouped are put through (no entity) */
  groupingEnds: 1,
  /** buyers' timers of one bucket fire (entity: bucket) */
  timersDue: 2,
  /** a picking wave is released (entity: warehouse) */
  wave: 3,
  /** a wave has been picked (entity: warehouse, item: lots in it) */
  wavePicked: 4,
  /** trucks leave a warehouse (entity: warehouse) */
  departure: 5,
  /** a consignment reaches a zone (entity: zone, item: consignment) */
  consignmentArrives: 6,
  /** couriers leave (entity: zone) */
  round: 7,
  /** couriers are back (entity: zone, item: lots taken along) */
  roundEnds: 8,
  /** returns of a zone are fetched (entity: zone) */
  collection: 9,
  /** collected returns reach their centre (entity: centre, item: consignment) */
  returnsArrive: 10,
  /** inspected lots are disposed of (entity: centre) */
  disposition: 11,
  /** intact goods go back on the shelf (entity: centre) */
  restock: 12,
  /** the merchant reviews stock and orders from factories (no entity) */
  review: 13,
  /** front warehouses are restocked (no entity) */
  frontReview: 14,
  /** first minutes of a slot are over (entity: slot) */
  liveReview: 15,
  /** a show is over (entity: show) */
  showEnds: 16,
  /** a production order may start (entity: factory, item: production order) */
  prepared: 17,
  /** a production order is made (entity: factory, item: production order) */
  produced: 18,
  /** a truck reaches a warehouse dock (entity: warehouse, item: first shipment on it) */
  truckArrives: 19,
  /** what has been put away at a dock is noted (entity: warehouse) */
  putAway: 20,
  /** midnight: spoilage, day totals (no entity) */
  dayEnds: 21,
  /** the backlog of the hour is noted (no entity) */
  hourEnds: 22,
  /** the measured window begins (no entity) */
  windowStarts: 23,
  /** the measured window ends (no entity) */
  windowEnds: 24,
  /** a SKU goes off sale (entity: SKU) */
  saleEnds: 25,
  /** goods retained for a running show are looked at (entity: show) */
  poolReview: 26,
} as const

/** Number of kinds in {@link EVENT}. */
export const EVENT_KINDS = 27
