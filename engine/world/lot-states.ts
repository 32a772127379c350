/** Where a lot is. Every change goes through the ledger. */
export const LOT = {
  /** the record is not in use */
  free: 0,
  /** taken in and promised a delivery; passed at once */
  accepted: 1,
  /** its buyers wait for goods on order */
  waiting: 2,
  /** stock is reserved; waits for a wave */
  allocated: 3,
  /** released to picking */
  waved: 4,
  /** picked; packed at `readyAt`, then waits for a truck */
  packed: 5,
  /** on a truck or in the hub of its zone */
  shipped: 6,
  /** on a courier round */
  outForDelivery: 7,
  /** handed over; its buyers may still send it back */
  delivered: 8,
  /** sent back by its buyers or refused at the door; waits for collection */
  returnRequested: 9,
  /** on its way to a returns centre, or in its queue for inspection */
  collected: 10,
  /** graded by a returns centre */
  inspected: 11,
  /** back on its way to the shelf, sold for less or scrapped; passed at once */
  disposed: 12,
  /** cancelled or called off before shipping; leaves its last queue when its turn comes */
  withdrawn: 13,
  /** nothing more happens to it; the record is kept while its timer runs */
  closed: 14,
  /** ordered ahead of its show for a deposit; waits for the show to begin */
  preOrdered: 15,
} as const

/** Flags of a lot. */
export const FLAG = {
  /** a timer of the buyer is still running */
  timer: 1,
  /** the buyer has changed their mind: refused at the door if it gets that far */
  unwanted: 2,
  /** on its way back because it was refused */
  refused: 4,
  /** the timer was set by an order history, which says when the order was reversed */
  recorded: 8,
  /** the running timer is the patience of a buyer who waits */
  patience: 16,
  /** an order history says that the buyer keeps it */
  kept: 32,
  /** ordered ahead of its show: no more than the deposit has been paid */
  deposit: 64,
} as const
