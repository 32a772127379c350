/** Goods that indicators are told of apart. */
export interface GoodsGroup {
  /** Its name. */
  readonly name: string
  /** 1: a SKU is in it. */
  readonly has: Uint8Array
}
