import { counterUniform, type Distribution, HOUR, lognormal } from '../../kernel/index.ts'
import type { RunState } from '../run-state.ts'

/** How long trucks take: driving at a mean speed with random delay, plus handling. */
export class Transit {
  private readonly speed: number
  private readonly handling: number
  private readonly delay: Distribution

  /** @param state - the run. */
  constructor(state: RunState) {
    const { speed, handling, delayVariation } = state.compiled.scenario.network.lineHaul
    this.speed = speed
    this.handling = handling
    this.delay = lognormal({ mean: 1, coefficientOfVariation: delayVariation })
  }

  /**
   * Time of one trip.
   *
   * @param kilometres - by road.
   * @param key - key of whoever travels.
   * @param trip - number of the trip.
   * @param speed - speed of trucks and hubs / usual, > 0.
   * @returns integer ms.
   */
  time(kilometres: number, key: number, trip: number, speed: number): number {
    const driving = (kilometres / this.speed) * HOUR
    const time = this.handling + driving * this.delay.quantile(counterUniform(key, trip))
    return Math.round(time / speed)
  }
}
