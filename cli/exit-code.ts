/** How the program ends; other tools read these. */
export const EXIT = {
  /** Done. */
  done: 0,
  /** Something failed that is not the caller's fault. */
  failed: 1,
  /** The caller asked for something that cannot be done. */
  badInput: 2,
  /** A `--fail-if` gate failed. */
  gateFailed: 3,
  /** Stopped by Ctrl-C; what is finished is written. */
  interrupted: 130,
} as const

/** One of {@link EXIT}. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
