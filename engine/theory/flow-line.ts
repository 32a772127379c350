import { birthDeath } from './birth-death.ts'

/**
 * Throughput of two exponential stations in line of which the first never starves; an item that is done there keeps
 * its server while the buffer between is full.
 *
 * @param firstRate - service rate of the first station.
 * @param secondRate - of the second.
 * @param buffer - places between, integer >= 0.
 * @see Hunt (1956), Sequential arrays of waiting lines, Operations Research 4(6): a birth-death process of the items
 *   behind the first service, the blocked one included.
 */
export function saturatedTandem(firstRate: number, secondRate: number, buffer: number): number {
  const [idle] = birthDeath(
    buffer + 2,
    () => firstRate,
    () => secondRate,
  )
  return secondRate * (1 - idle)
}

/** Throughput of three equal exponential stations of rate 1 in line without buffers. @see Hunt (1956), eq. (25). */
export const THREE_STATIONS_WITHOUT_BUFFER: number = 22 / 39

/**
 * Mean response of a job that splits into two parts, each served by an M/M/1 of its own, and ends with the later one.
 *
 * @param arrivalRate - of jobs, below serviceRate.
 * @param serviceRate - of each server.
 * @see Flatto & Hahn (1984), Two parallel queues created by arrivals with two demands I, SIAM J. Appl. Math. 44(5);
 *   Nelson & Tantawi (1988), IEEE Trans. Computers 37(6), eq. (6).
 */
export function forkJoinResponse(arrivalRate: number, serviceRate: number): number {
  return (12 - arrivalRate / serviceRate) / (8 * (serviceRate - arrivalRate))
}
