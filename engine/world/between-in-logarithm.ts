/**
 * A number between two others, as its logarithm lies between theirs.
 *
 * @param from - > 0.
 * @param to - > 0.
 * @param weight - 0: `from`, exactly; 1: `to`.
 */
export function betweenInLogarithm(from: number, to: number, weight: number): number {
  return weight === 0 ? from : Math.exp(Math.log(from) + weight * (Math.log(to) - Math.log(from)))
}
