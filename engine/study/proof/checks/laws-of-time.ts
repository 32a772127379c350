/** An exponential law, as a scenario file writes it. */
export const exponential = (mean: number) => ({ kind: 'exponential', mean }) as const
/** Always the same. */
export const deterministic = (value: number) => ({ kind: 'deterministic', value }) as const
/** Poisson arrivals. */
export const poisson = (rate: number) => ({ kind: 'poisson', rate }) as const
