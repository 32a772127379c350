import type { Occurrence } from '../shocks/index.ts'
import { BAND, EVENT } from '../world/index.ts'
import type { RunState } from './run-state.ts'

/** Whom shocks reach directly; everybody else reads the conditions. */
export interface ShockCoursesPorts {
  /** Bad news spread: a share of the buyers of orders that nobody has begun to pick cancel them. */
  cancelOpenOrders(occurrence: Occurrence, share: number): void
  /** Conditions have changed: factories stop or go on. */
  factoriesChange(): void
  /** The planning service goes down or is back. */
  serviceChanges(): void
  /** Prices in shows change, or may not be changed any more. */
  pricesChange(): void
}

/** The shocks of a run: changes the conditions step by step, and lets those know who learn of it. */
export class ShockCourses {
  private readonly state: RunState
  private readonly ports: ShockCoursesPorts

  /** @param state - the run. @param ports - who is reached. */
  constructor(state: RunState, ports: ShockCoursesPorts) {
    this.state = state
    this.ports = ports
  }

  /** Posts every step of every shock; one before the start of the run counts from its start on. */
  start(): void {
    const { calendar, conditions, compiled } = this.state
    for (const [index, { course, shock }] of conditions.occurrences.entries()) {
      for (const [step, { at }] of course.entries()) {
        calendar.post(Math.max(compiled.start, at), BAND.shock, EVENT.shockStep, index, step)
        if (shock.seenBy.length > 0)
          calendar.post(
            Math.max(compiled.start, at + shock.seenWhen),
            BAND.shock,
            EVENT.shockSeen,
            index,
            step,
          )
      }
    }
  }

  /** A shock takes its next step. */
  step(index: number, step: number): void {
    const { conditions } = this.state
    const occurrence = conditions.occurrences[index]
    const { intensity } = occurrence.course[step]
    const before = step === 0 ? 0 : occurrence.course[step - 1].intensity
    conditions.change(index, intensity)
    const { openOrdersCancelled = 0, production, stops, showPrice } = occurrence.shock.changes
    // Each step up reaches those whom the steps before have left.
    if (openOrdersCancelled > 0 && intensity > before)
      this.ports.cancelOpenOrders(occurrence, 1 - (1 - openOrdersCancelled) ** (intensity - before))
    if (production !== undefined) this.ports.factoriesChange()
    if (stops?.includes('planning-service')) this.ports.serviceChanges()
    if (showPrice !== undefined) this.ports.pricesChange()
  }

  /** Somebody learns how a shock stood some time ago. */
  seen(index: number, step: number): void {
    const { conditions } = this.state
    conditions.tell(index, conditions.occurrences[index].course[step].intensity)
  }
}
