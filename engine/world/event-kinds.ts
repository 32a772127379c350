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
  /** trucks leave a warehouse (entity: warehouse) */
  departure: 4,
  /** a consignment reaches a zone (entity: zone, item: consignment) */
  consignmentArrives: 5,
  /** couriers leave (entity: zone) */
  round: 6,
  /** couriers are back (entity: zone, item: lots taken along) */
  roundEnds: 7,
  /** returns of a zone are fetched (entity: zone) */
  collection: 8,
  /** collected returns reach their centre (entity: centre, item: consignment) */
  returnsArrive: 9,
  /** inspected lots are disposed of (entity: centre) */
  disposition: 10,
  /** intact goods go back on the shelf (entity: centre) */
  restock: 11,
  /** the merchant reviews stock and orders from factories (no entity) */
  review: 12,
  /** front warehouses are restocked (no entity) */
  frontReview: 13,
  /** first minutes of a slot are over (entity: slot) */
  liveReview: 14,
  /** a show is over (entity: show) */
  showEnds: 15,
  /** a production order may start (entity: factory, item: production order) */
  prepared: 16,
  /** a production order is made (entity: factory, item: production order) */
  produced: 17,
  /** a truck reaches a warehouse dock (entity: warehouse, item: first shipment on it) */
  truckArrives: 18,
  /** what has been put away at a dock is noted (entity: warehouse) */
  putAway: 19,
  /** midnight: spoilage, day totals (no entity) */
  dayEnds: 20,
  /** the backlog of the hour is noted (no entity) */
  hourEnds: 21,
  /** the measured window begins (no entity) */
  windowStarts: 22,
  /** the measured window ends (no entity) */
  windowEnds: 23,
  /** a SKU goes off sale (entity: SKU) */
  saleEnds: 24,
  /** goods retained for a running show are looked at (entity: show) */
  poolReview: 25,
  /** a record of others' stock and sales is brought up to date (entity: 0 marketplace, 1 merchant) */
  recordRefresh: 26,
  /** the intensity of a shock changes (entity: occurrence, item: step of its course) */
  shockStep: 27,
  /** somebody learns of the intensity of a shock (entity: occurrence, item: step of its course) */
  shockSeen: 28,
} as const

/** Number of kinds in {@link EVENT}. */
export const EVENT_KINDS = 29
