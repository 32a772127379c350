/** What a column of an order file can mean. */
export type OrderField =
  | 'timestamp'
  | 'sku'
  | 'quantity'
  | 'orderId'
  | 'region'
  | 'price'
  | 'returned'
  | 'customer'

/** Every field, in the order in which they are told to people; the first three must be found. */
export const ORDER_FIELDS: readonly OrderField[] = [
  'timestamp',
  'sku',
  'quantity',
  'orderId',
  'region',
  'price',
  'returned',
  'customer',
]

/** Fields without which there is no order history. */
export const REQUIRED_FIELDS: ReadonlySet<OrderField> = new Set(['timestamp', 'sku', 'quantity'])
