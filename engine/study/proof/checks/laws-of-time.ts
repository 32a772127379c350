/** A law as a scenario file writes it. */
type WrittenLaw = Readonly<Record<string, unknown>>

/** An exponential law. */
export function exponential(mean: number): WrittenLaw {
  return { kind: 'exponential', mean }
}

/** Always the same. */
export function deterministic(value: number): WrittenLaw {
  return { kind: 'deterministic', value }
}

/** Poisson arrivals. */
export function poisson(rate: number): WrittenLaw {
  return { kind: 'poisson', rate }
}
