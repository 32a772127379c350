import {
  drawHitAlarms,
  type HitAlarmDraws,
  logLawOfProduct,
  logLawOfShows,
  SignalReadings,
} from '../../demand/index.ts'
import type { Belief, HitAlarm, ShowSignals, SignalObservation, SlotSales } from '../../policies/index.ts'
import type { RunState } from '../run-state.ts'
import type { ShowPlan } from './show-plan.ts'

/** Where the merchant reads signals of coming shows, and the sales of those that run. */
export class SignalDesk {
  private readonly state: RunState
  private readonly plan: ShowPlan
  private readonly readings: SignalReadings
  private readonly trainedEvery: number
  private readonly inService: Uint8Array | undefined
  /** Alarms of hits, if they are heard. */
  private readonly alarms: HitAlarmDraws | undefined
  /** How whole shows, and the product of each slot, have turned out in the past. */
  private readonly lawOfShows: Belief
  private readonly lawsOfProducts: readonly Belief[]

  /**
   * @param state - the run; its scenario may have no signals, then running shows alone tell anything.
   * @param plan - the shows.
   * @param hearsAlarms - whether alarms of hits are heard.
   */
  constructor(state: RunState, plan: ShowPlan, hearsAlarms: boolean) {
    const { compiled, streams } = state
    this.state = state
    this.plan = plan
    this.readings = new SignalReadings(compiled, streams)
    this.lawOfShows = Object.freeze(logLawOfShows(compiled))
    this.lawsOfProducts = Object.freeze(
      Array.from(compiled.shows.slotSku, (_, slot) => Object.freeze(logLawOfProduct(compiled, slot))),
    )
    const { planningService } = state
    this.inService =
      planningService && Uint8Array.from(compiled.shows.slotSku, (sku) => planningService.plans[sku])
    this.alarms = hearsAlarms ? drawHitAlarms(compiled, streams) : undefined
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
    const meanings = this.meanings()
    const known: ShowSignals[] = []
    for (let show = 0; show < shows.count; show++) {
      if (shows.endsAt[show] <= calendar.now || shows.slotStart[show] === shows.slotStart[show + 1]) continue
      const seen = this.show(show, meanings, unitsWantedInSlot)
      if (seen !== undefined) known.push(seen)
    }
    return {
      slots: shows.slots,
      signals: this.readings.signals,
      correlation: compiled.scenario.signals?.groupCorrelation ?? 0,
      ...(this.inService === undefined ? {} : { inService: this.inService }),
      ...this.alarmRates(),
      shows: known,
    }
  }

  /** A show, if anything can be told of it yet. */
  private show(show: number, meanings: readonly number[], wanted?: Float64Array): ShowSignals | undefined {
    const { compiled, calendar } = this.state
    const { shows } = compiled
    const isRunning = wanted !== undefined && calendar.now > shows.startsAt[show]
    const readable = this.readings.signals.map(({ before }) => calendar.now >= shows.startsAt[show] - before)
    const isAlarmHeard = this.isAlarmHeard(show)
    if (!isRunning && !isAlarmHeard && !readable.includes(true)) return undefined
    const slots = Array.from(
      { length: shows.slotStart[show + 1] - shows.slotStart[show] },
      (_, index) => shows.slotStart[show] + index,
    )
    return {
      firstSlot: shows.slotStart[show],
      planned: slots.map((slot) => this.plan.plannedUnits(slot)),
      show: this.lawOfShows,
      products: slots.map((slot) => this.lawsOfProducts[slot]),
      readings: slots.map((slot) =>
        readable.map((isReadable, signal) =>
          isReadable ? this.read(signal, show, slot, meanings[signal]) : Number.NaN,
        ),
      ),
      ...(isRunning ? { live: slots.map((slot) => this.sales(slot, wanted)) } : {}),
      ...(isAlarmHeard ? { alarms: slots.map((slot) => this.alarm(slot)) } : {}),
    }
  }

  /** A signal tells of the first plan; what is read is how a slot turns out against the plan of now. */
  private read(signal: number, show: number, slot: number, meaning: number): number {
    const told = this.readings.read(signal, show, slot, meaning)
    return this.readings.signals[signal].observes === 'show' ? told : told - Math.log(this.plan.mixOf(slot))
  }

  private alarmRates(): Pick<SignalObservation, 'alarmRates'> {
    const { hitAlarms } = this.state.compiled.scenario
    if (this.alarms === undefined || hitAlarms === undefined) return {}
    const { hitRate, falseAlarmRate } = hitAlarms
    return { alarmRates: { hitRate, falseAlarmRate } }
  }

  private isAlarmHeard(show: number): boolean {
    const { compiled, calendar } = this.state
    const lead = compiled.scenario.hitAlarms?.lead ?? 0
    return this.alarms !== undefined && calendar.now >= compiled.shows.startsAt[show] - lead
  }

  /** An alarm tells of the first plan as well. */
  private alarm(slot: number): HitAlarm {
    const { isRaised, threshold } = this.alarms as HitAlarmDraws
    return { isRaised: isRaised[slot] === 1, threshold: threshold[slot] - Math.log(this.plan.mixOf(slot)) }
  }

  /** What each signal means now. */
  private meanings(): number[] {
    const trainedAt = this.trainedAt()
    const { now } = this.state.calendar
    return this.readings.signals.map((_, signal) => this.readings.meaning(signal, trainedAt, now))
  }

  /** Sales of a slot against what was planned to be sold by now; nothing while it has hardly begun. */
  private sales(slot: number, wanted: Float64Array): SlotSales {
    const share = this.plan.shareBy(slot, this.state.calendar.now)
    const planned = this.plan.plannedUnits(slot) * share
    const units = planned < 1 ? 0 : wanted[slot]
    return { ratio: units / planned, units, share }
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
