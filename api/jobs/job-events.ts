/** Hears of every change of a comparison. */
export type JobListener = () => void

/** Who wants to hear of which comparison. Many changes in a short time are told once. */
export class JobEvents {
  private readonly listeners = new Map<string, Set<JobListener>>()
  private readonly timers = new Map<string, NodeJS.Timeout>()
  private readonly pause: number

  /** @param pause - shortest time between two tellings of one comparison, ms. */
  constructor(pause: number) {
    this.pause = pause
  }

  /**
   * Hears of a comparison from now on.
   *
   * @param id - of the comparison.
   * @param listener - called after changes.
   * @returns ends it.
   */
  listen(id: string, listener: JobListener): () => void {
    const listeners = this.listeners.get(id) ?? new Set()
    this.listeners.set(id, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.listeners.delete(id)
    }
  }

  /**
   * Tells that something changed, soon.
   *
   * @param id - of the comparison.
   */
  changedSoon(id: string): void {
    if (this.timers.has(id) || !this.listeners.has(id)) return
    this.timers.set(
      id,
      setTimeout(() => this.changed(id), this.pause),
    )
  }

  /**
   * Tells that something changed, now.
   *
   * @param id - of the comparison.
   */
  changed(id: string): void {
    clearTimeout(this.timers.get(id))
    this.timers.delete(id)
    for (const listener of [...(this.listeners.get(id) ?? [])]) listener()
  }
}
