import { counterUniform, type Distribution, HOUR, lognormal } from '../../kernel/index.ts'
import type { RunState } from '../run-state.ts'

const MINUTE = HOUR / 60

/** How long trucks take: driving at a mean speed with random delay, plus handling. */
export class Transit {
  private readonly state: RunState
  private readonly speed: number
  private readonly handling: number
  private readonly delay: Distribution

  /** @param state - the run. */
  constructor(state: RunState) {
    const { speed, handling, delayVariation } = state.compiled.scenario.network.lineHaul
    this.state = state
    this.speed = speed
    this.handling = handling
    this.delay = lognormal({ mean: 1, coefficientOfVariation: delayVariation })
  }

  /**
   * Time of a trip that begins now. All trips of one minute, counted from the window, meet the same delay.
   *
   * @param kilometres - by road.
   * @param key - key of whoever travels.
   * @param speed - speed of trucks and hubs / usual, > 0.
   * @returns integer ms.
   */
  time(kilometres: number, key: number, speed: number): number {
    const { calendar, compiled } = this.state
    const minute = Math.floor((calendar.now - compiled.windowStart) / MINUTE)
    const driving = (kilometres / this.speed) * HOUR
    const time = this.handling + driving * this.delay.quantile(counterUniform(key, minute))
    return Math.round(time / speed)
  }
}
