import { Tally } from './tally.ts'
import { TimeWeighted } from './time-weighted.ts'

/** What a station has seen since the last reset. */
export class StationStatistics {
  /** Items that came, lost ones included. */
  arrivals = 0
  /** Items that found no place to wait and were turned away. */
  lost = 0
  /** Items that had to wait for a server when they came. */
  delayed = 0
  /** Items that lost patience and left the line. */
  reneged = 0
  /** Items that were interrupted, once per interruption. */
  interruptions = 0
  /** Items whose service ended. */
  completions = 0
  /** Number of items waiting, over time. */
  readonly queueLength: TimeWeighted
  /** Number of servers occupied, blocked ones included, over time. */
  readonly inService: TimeWeighted
  /** Number of servers whose item is done but cannot leave, over time. */
  readonly blocked: TimeWeighted
  /** Time waited per priority class, milliseconds: arrival to end of service, less the service time. */
  readonly waits: readonly Tally[]
  /** Time from arrival to end of service per priority class, milliseconds. */
  readonly sojourns: readonly Tally[]

  /**
   * @param classes - number of priority classes.
   * @param at - start of observation, milliseconds.
   */
  constructor(classes: number, at: number) {
    this.queueLength = new TimeWeighted(at)
    this.inService = new TimeWeighted(at)
    this.blocked = new TimeWeighted(at)
    this.waits = Array.from({ length: classes }, () => new Tally())
    this.sojourns = Array.from({ length: classes }, () => new Tally())
  }

  /**
   * Notes the end of a service.
   *
   * @param priority - class of the item.
   * @param sojourn - milliseconds from arrival to now.
   * @param serviceTime - milliseconds of service in it.
   */
  served(priority: number, sojourn: number, serviceTime: number): void {
    this.completions++
    this.sojourns[priority].add(sojourn)
    this.waits[priority].add(sojourn - serviceTime)
  }

  /**
   * Forgets everything but the present numbers, for a warm-up.
   *
   * @param at - start of the new observation, milliseconds.
   */
  reset(at: number): void {
    this.arrivals = 0
    this.lost = 0
    this.delayed = 0
    this.reneged = 0
    this.interruptions = 0
    this.completions = 0
    this.queueLength.reset(at)
    this.inService.reset(at)
    this.blocked.reset(at)
    for (const tally of this.waits) tally.reset()
    for (const tally of this.sojourns) tally.reset()
  }
}
