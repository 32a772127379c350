/** What Ctrl-C does while some work goes on. */
export interface Interruption {
  /** Raised by the first Ctrl-C. */
  readonly signal: AbortSignal
  /** Gives Ctrl-C its usual meaning back. */
  end(): void
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/**
 * From now on the first Ctrl-C asks the work to stop and the second ends the program at once.
 *
 * @param onFirst - called at the first one.
 */
export function listenForInterruption(onFirst: () => void): Interruption {
  const controller = new AbortController()
  const stop = (signal: NodeJS.Signals): void => {
    if (controller.signal.aborted) {
      end()
      process.kill(process.pid, signal)
      return
    }
    controller.abort()
    onFirst()
  }
  const end = (): void => {
    for (const name of SIGNALS) process.off(name, stop)
  }
  for (const name of SIGNALS) process.on(name, stop)
  return { signal: controller.signal, end }
}
