import { RandomStream } from '../../kernel/index.ts'
import { cholesky } from './cholesky.ts'
import { chiSquareQuantile } from './distribution-functions.ts'

/** Where a multivariate t distribution lies and how wide it is. */
export interface MultivariateStudent {
  /** Centre. */
  readonly location: readonly number[]
  /** Scale matrix, symmetric positive semi-definite. */
  readonly scale: readonly (readonly number[])[]
  /** Degrees of freedom, > 0. */
  readonly degreesOfFreedom: number
}

const STRATA = 1024
const DRAWS = 2 ** 17

/**
 * Share of draws from a multivariate t distribution in which each component is the largest; a tie is split.
 *
 * 131,072 draws, so that the standard error is below 0.0014: the normal part comes from a stream of fixed key and
 * is used with both signs; the chi-square part runs through the midpoints of 1,024 equally likely strata. The same
 * distribution always gives the same answer.
 *
 * @param distribution - at least one component.
 * @returns one share for each component; they add up to 1.
 */
export function shareLargest(distribution: MultivariateStudent): number[] {
  const { location, scale, degreesOfFreedom } = distribution
  const factor = cholesky(scale)
  const stretch = stretches(degreesOfFreedom)
  const stream = new RandomStream('kingtide experiment probability-best')
  const wins = location.map(() => 0)
  const normals = new Float64Array(location.length + 1)
  const point = new Float64Array(location.length)
  for (let draw = 0; draw < DRAWS; draw += 2) {
    fillNormals(normals, stream)
    const length = stretch[(draw >>> 1) % STRATA]
    for (const sign of [length, -length]) {
      for (let row = 0; row < point.length; row++)
        point[row] = location[row] + sign * product(factor[row], normals, row)
      creditLargest(point, wins)
    }
  }
  return wins.map((count) => count / DRAWS)
}

function product(row: readonly number[], normals: Float64Array, last: number): number {
  let sum = 0
  for (let column = 0; column <= last; column++) sum += row[column] * normals[column]
  return sum
}

/** sqrt(degrees of freedom / chi-square) at the midpoints of the strata. */
function stretches(degreesOfFreedom: number): Float64Array {
  return Float64Array.from({ length: STRATA }, (_, stratum) =>
    Math.sqrt(degreesOfFreedom / chiSquareQuantile((stratum + 0.5) / STRATA, degreesOfFreedom)),
  )
}

/** Independent standard normals, two at a time (Box & Muller 1958); a spare one at the end is not used. */
function fillNormals(normals: Float64Array, stream: RandomStream): void {
  for (let index = 0; index + 1 < normals.length; index += 2) {
    const radius = Math.sqrt(-2 * Math.log(stream.uniform()))
    const angle = 2 * Math.PI * stream.uniform()
    normals[index] = radius * Math.cos(angle)
    normals[index + 1] = radius * Math.sin(angle)
  }
}

function creditLargest(point: Float64Array, wins: number[]): void {
  let largest = Number.NEGATIVE_INFINITY
  let ties = 0
  for (const value of point) {
    if (value > largest) [largest, ties] = [value, 1]
    else if (value === largest) ties++
  }
  for (let index = 0; index < point.length; index++) if (point[index] === largest) wins[index] += 1 / ties
}
