/** A production order that stands in line for a production line, or is being made. */
interface Job {
  readonly order: number
  readonly line: number
  startsAt: number
  finishesAt: number
}

/** An order and when it will be made. */
export interface Finish {
  /** The order. */
  readonly order: number
  /** ms. */
  readonly finishesAt: number
}

/**
 * The lines of one factory: an order takes the line that is free first and is made there without a break, unless the
 * factory stands still for a while.
 */
export class ProductionLines {
  /** When each line is free, ms. */
  private readonly freeAt: Float64Array
  /** Orders under way, by line in order of time. */
  private jobs: Job[] = []
  /** Orders that came while the factory stood still, with the time they take. */
  private held: { readonly order: number; readonly takes: number }[] = []

  /** @param lines - number of lines, >= 1. */
  constructor(lines: number) {
    this.freeAt = new Float64Array(lines)
  }

  /**
   * Puts an order on a line.
   *
   * @param order - the order.
   * @param at - now, ms.
   * @param takes - set-up and run, ms.
   * @returns when it will be made, ms.
   */
  begin(order: number, at: number, takes: number): number {
    const { freeAt } = this
    let line = 0
    for (let other = 1; other < freeAt.length; other++) if (freeAt[other] < freeAt[line]) line = other
    const startsAt = Math.max(at, freeAt[line])
    freeAt[line] = startsAt + takes
    this.jobs.push({ order, line, startsAt, finishesAt: freeAt[line] })
    return freeAt[line]
  }

  /** Keeps an order that comes while the factory stands still. */
  hold(order: number, takes: number): void {
    this.held.push({ order, takes })
  }

  /** Whether an order is made now; it is forgotten then. False for one that an outage has put off. */
  finish(order: number, at: number): boolean {
    const index = this.jobs.findIndex((job) => job.order === order)
    if (index < 0 || this.jobs[index].finishesAt !== at) return false
    this.jobs.splice(index, 1)
    return true
  }

  /**
   * All lines stop.
   *
   * @param at - now, ms.
   * @param losesWork - whether work in progress is lost: an order begun is begun again, later ones on its line wait longer.
   */
  stop(at: number, losesWork: boolean): void {
    const lost = new Float64Array(this.freeAt.length)
    for (const job of this.jobs) if (losesWork && job.startsAt < at) lost[job.line] = at - job.startsAt
    for (const job of this.jobs) this.putOff(job, lost[job.line], at)
    for (let line = 0; line < lost.length; line++)
      this.freeAt[line] = Math.max(this.freeAt[line], at) + lost[line]
  }

  /**
   * All lines go on.
   *
   * @param at - now, ms.
   * @param stood - how long they stood still, ms.
   * @returns when each order under way, and each that came meanwhile, will be made.
   */
  resume(at: number, stood: number): Finish[] {
    for (const job of this.jobs) {
      if (job.startsAt >= at - stood) job.startsAt += stood
      job.finishesAt += stood
    }
    for (let line = 0; line < this.freeAt.length; line++) this.freeAt[line] += stood
    const held = this.held.splice(0)
    for (const { order, takes } of held) this.begin(order, at, takes)
    return this.jobs.map(({ order, finishesAt }) => ({ order, finishesAt }))
  }

  private putOff(job: Job, by: number, at: number): void {
    if (job.startsAt >= at) job.startsAt += by
    else if (by > 0) job.startsAt = at
    job.finishesAt += by
  }
}
