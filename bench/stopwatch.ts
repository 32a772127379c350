/** What has passed since a stopwatch was started. */
export interface Elapsed {
  /** Seconds on the wall. */
  seconds: number
  /** Share of them that this process was given a processor, at most 1. */
  cpuShare: number
}

/**
 * Starts a stopwatch and returns how to read it. On a machine with other work a process waits for its turn: the
 * share of the time that it ran tells how much.
 */
export function stopwatch(): () => Elapsed {
  const cpuBefore = process.cpuUsage()
  const startedAt = performance.now()
  return () => {
    const seconds = (performance.now() - startedAt) / 1000
    const { user, system } = process.cpuUsage(cpuBefore)
    // The engine compiles and collects on threads of its own, so the sum can exceed the time on the wall.
    return { seconds, cpuShare: Math.min(1, (user + system) / 1e6 / seconds) }
  }
}
