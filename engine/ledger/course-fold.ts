import { HOUR } from '../kernel/index.ts'
import type { CompiledScenario } from '../world/index.ts'
import { courseStepsOf } from './course-steps.ts'

/** What happened in each step of a course: demand by macro-region as it comes, backlog and stock as they are noted. */
export class CourseFold {
  /** Accepted and unshipped orders at the end of each step noted. */
  readonly backlogOrders: Float64Array
  /** Units that can be sold at the end of each step noted. */
  readonly stockUnits: Float64Array
  /** Units of the goods of the main show that can be sold at the end of each step noted. */
  readonly mainShowStockUnits: Float64Array
  /** Units demanded, macro-region x step of the window. */
  readonly unitsDemanded: Float64Array
  /** Units turned away for lack of stock, macro-region x step of the window. */
  readonly unitsTurnedAway: Float64Array
  /** Steps noted so far. */
  noted = 0
  private readonly zoneRegion: Int32Array
  private readonly windowStart: number
  private readonly windowSteps: number
  private readonly stepWidth: number

  /** @param compiled - scenario. */
  constructor(compiled: CompiledScenario) {
    const { stepHours, steps, windowSteps } = courseStepsOf(compiled)
    const cells = compiled.network.regions.length * windowSteps
    this.windowStart = compiled.windowStart
    this.windowSteps = windowSteps
    this.stepWidth = stepHours * HOUR
    this.zoneRegion = compiled.network.zoneRegion
    this.backlogOrders = new Float64Array(steps)
    this.stockUnits = new Float64Array(steps)
    this.mainShowStockUnits = new Float64Array(steps)
    this.unitsDemanded = new Float64Array(cells)
    this.unitsTurnedAway = new Float64Array(cells)
  }

  /** Notes units demanded inside the window. */
  demand(zone: number, units: number, at: number): void {
    this.unitsDemanded[this.cell(zone, at)] += units
  }

  /** Notes units turned away inside the window. */
  turnAway(zone: number, units: number, at: number): void {
    this.unitsTurnedAway[this.cell(zone, at)] += units
  }

  /** Whether a step ends now, so that backlog and stock are to be noted. */
  stepEnds(at: number): boolean {
    return at === this.windowStart + (this.noted + 1) * this.stepWidth && this.noted < this.stockUnits.length
  }

  /** Notes how things stand at the end of a step. */
  note(backlogOrders: number, stockUnits: number, mainShowStockUnits: number): void {
    this.backlogOrders[this.noted] = backlogOrders
    this.stockUnits[this.noted] = stockUnits
    this.mainShowStockUnits[this.noted] = mainShowStockUnits
    this.noted++
  }

  private cell(zone: number, at: number): number {
    const step = Math.floor((at - this.windowStart) / this.stepWidth)
    return this.zoneRegion[zone] * this.windowSteps + step
  }
}
