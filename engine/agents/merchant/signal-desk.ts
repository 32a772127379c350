import { logLawOfProduct, logLawOfShows, SignalReadings } from '../../demand/index.ts'
import type { ShowSignals, SignalObservation } from '../../policies/index.ts'
import type { RunState } from '../run-state.ts'
import type { ShowPlan } from './show-plan.ts'

/** Where the merchant reads signals of coming shows, and the sales of those that run. */
export class SignalDesk {
  private readonly state: RunState
  private readonly plan: ShowPlan
  private readonly readings: SignalReadings
  private readonly trainedEvery: number

  /** @param state - the run; its scenario may have no signals, then running shows alone tell anything. @param plan - the shows. */
  constructor(state: RunState, plan: ShowPlan) {
    const { compiled, streams } = state
    this.state = state
    this.plan = plan
    this.readings = new SignalReadings(compiled, streams)
    this.trainedEvery = compiled.scenario.signals?.trainedEvery ?? Number.POSITIVE_INFINITY
  }

  /**
   * What can be read now of shows that have not ended.
   *
   * @param unitsWantedInSlot - sales of slots as last reported, where they are to be read too.
   */
  observe(unitsWantedInSlot?: Float64Array): SignalObservation {
    const { compiled, calendar } = this.state
    const { shows } = compiled
    const law = logLawOfShows(compiled)
    const known: ShowSignals[] = []
    for (let show = 0; show < shows.count; show++) {
      if (shows.endsAt[show] <= calendar.now || shows.slotStart[show] === shows.slotStart[show + 1]) continue
      const seen = this.show(show, law, unitsWantedInSlot)
      if (seen !== undefined) known.push(seen)
    }
    return {
      slots: shows.slots,
      signals: this.readings.signals,
      correlation: compiled.scenario.signals?.groupCorrelation ?? 0,
      shows: known,
    }
  }

  /** A show, if anything can be told of it yet. */
  private show(show: number, law: ShowSignals['show'], wanted?: Float64Array): ShowSignals | undefined {
    const { compiled, calendar } = this.state
    const { shows } = compiled
    const isRunning = wanted !== undefined && calendar.now > shows.startsAt[show]
    const readable = this.readings.signals.map(({ before }) => calendar.now >= shows.startsAt[show] - before)
    if (!isRunning && !readable.includes(true)) return undefined
    const slots = Array.from(
      { length: shows.slotStart[show + 1] - shows.slotStart[show] },
      (_, index) => shows.slotStart[show] + index,
    )
    return {
      firstSlot: shows.slotStart[show],
      show: law,
      products: slots.map((slot) => logLawOfProduct(compiled, slot)),
      readings: slots.map((slot) => this.slot(show, slot, readable)),
      ...(isRunning ? { live: slots.map((slot) => this.sales(slot, wanted)) } : {}),
    }
  }

  private slot(show: number, slot: number, readable: readonly boolean[]): number[] {
    const { calendar } = this.state
    const trainedAt = this.trainedAt()
    return readable.map((isReadable, signal) =>
      isReadable ? this.readings.read(signal, show, slot, trainedAt, calendar.now) : Number.NaN,
    )
  }

  /** Sales of a slot against what was planned to be sold by now; nothing while it has hardly begun. */
  private sales(slot: number, wanted: Float64Array): { ratio: number; units: number } {
    const { compiled, calendar } = this.state
    const planned = compiled.shows.slotPlannedUnits[slot] * this.plan.shareBy(slot, calendar.now)
    const units = planned < 1 ? 0 : wanted[slot]
    return { ratio: units / planned, units }
  }

  /** When the meaning of signals was last learned, ms. */
  private trainedAt(): number {
    const { calendar, conditions, compiled } = this.state
    const elapsed = calendar.now - compiled.start
    const scheduled =
      this.trainedEvery === Number.POSITIVE_INFINITY
        ? calendar.now
        : compiled.start + Math.floor(elapsed / this.trainedEvery) * this.trainedEvery
    return Math.min(scheduled, conditions.now.untrainedSince)
  }
}
