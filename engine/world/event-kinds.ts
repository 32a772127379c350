/** Kinds of calendar events. Entity and item of each are given beside it. */
export const EVENT = {
  /** orders are placed until something else is due (no entity) */
  arrival: 0,
  /** buyers' timers of one bucket fire (entity: bucket) */
  timersDue: 1,
  /** a picking wave is released (entity: warehouse) */
  wave: 2,
  /** trucks leave a warehouse (entity: warehouse) */
  departure: 3,
  /** a consignment reaches a zone (entity: zone, item: consignment) */
  consignmentArrives: 4,
  /** couriers leave (entity: zone) */
  round: 5,
  /** couriers are back (entity: zone, item: lots taken along) */
  roundEnds: 6,
  /** returns of a zone are fetched (entity: zone) */
  collection: 7,
  /** collected returns reach their centre (entity: centre, item: consignment) */
  returnsArrive: 8,
  /** inspected lots are disposed of (entity: centre) */
  disposition: 9,
  /** intact goods go back on the shelf (entity: centre) */
  restock: 10,
  /** the merchant reviews stock and orders from factories (no entity) */
  review: 11,
  /** front warehouses are restocked (no entity) */
  frontReview: 12,
  /** first minutes of a slot are over (entity: slot) */
  liveReview: 13,
  /** a show is over (entity: show) */
  showEnds: 14,
  /** a production order may start (entity: factory, item: production order) */
  prepared: 15,
  /** a production order is made (entity: factory, item: production order) */
  produced: 16,
  /** a truck reaches a warehouse dock (entity: warehouse, item: first shipment on it) */
  truckArrives: 17,
  /** what has been put away at a dock is noted (entity: warehouse) */
  putAway: 18,
  /** midnight: spoilage, day totals (no entity) */
  dayEnds: 19,
  /** the backlog of the hour is noted (no entity) */
  hourEnds: 20,
  /** the measured window begins (no entity) */
  windowStarts: 21,
  /** the measured window ends (no entity) */
  windowEnds: 22,
  /** a SKU goes off sale (entity: SKU) */
  saleEnds: 23,
  /** goods retained for a running show are looked at (entity: show) */
  poolReview: 24,
  /** a record of others' stock and sales is brought up to date (entity: 0 marketplace, 1 merchant) */
  recordRefresh: 25,
  /** the intensity of a shock changes (entity: occurrence, item: step of its course) */
  shockStep: 26,
  /** somebody learns of the intensity of a shock (entity: occurrence, item: step of its course) */
  shockSeen: 27,
  /** regional warehouses are held against one another, to move stock between them (no entity) */
  transferReview: 28,
  /** the oldest unpaid reservation times out (no entity) */
  reservationEnds: 29,
  /** prices of a running show are set anew (entity: show) */
  priceReview: 30,
  /** a show begins whose pre-orders are due (entity: show) */
  showStarts: 31,
} as const

/** Number of kinds in {@link EVENT}. */
export const EVENT_KINDS = 32
