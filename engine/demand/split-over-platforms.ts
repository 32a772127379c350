import { binomialQuantile, counterUniform } from '../kernel/index.ts'

/**
 * Divides equal orders over platforms: a binomial number belongs to each in turn, of those that are left, which together
 * is the multinomial draw.
 *
 * @param orders - how many, >= 0.
 * @param shares - of each platform; they add up to 1.
 * @param keys - key of each platform's luck.
 * @param luck - of the lot.
 * @param into - orders of each platform; written.
 */
export function splitOverPlatforms(
  orders: number,
  shares: ArrayLike<number>,
  keys: readonly number[],
  luck: number,
  into: Int32Array,
): void {
  let toAssign = orders
  let shareLeft = 1
  for (let platform = 0; platform < into.length; platform++) {
    const isLast = platform === into.length - 1
    const part = isLast || shareLeft <= 0 ? 1 : Math.min(1, shares[platform] / shareLeft)
    into[platform] = drawnOrders(keys[platform], luck, toAssign, part)
    toAssign -= into[platform]
    shareLeft -= shares[platform]
  }
}

/**
 * How many of equal orders something happens to.
 *
 * @param key - of the luck. @param luck - of the lot. @param orders - how many, >= 0. @param share - probability; nothing below 0, all from 1 on.
 */
export function drawnOrders(key: number, luck: number, orders: number, share: number): number {
  if (orders === 0 || share <= 0) return 0
  return share >= 1 ? orders : binomialQuantile(1 - counterUniform(key, luck), orders, share)
}
