/** What prices make of demand. */
export interface PriceResponse {
  /** Crowds of bargain hunters that the lowest price there can be brings, each as large as that of the usual buyers. */
  readonly crowds: number
  /** Share of those who would buy at the usual price that buy now, 0..1. */
  shareOf(basket: number): number
  /** Share of a crowd of bargain hunters, from 0, that buys now, 0..1. */
  shareOfBargainHunters(basket: number, crowd: number): number
}
