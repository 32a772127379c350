/**
 * Priority bands: which of several events at the same millisecond comes first. Lower runs earlier, unless a
 * scenario permutes them.
 */
export const BAND = {
  shock: 0,
  receipt: 1,
  completion: 2,
  return: 3,
  demand: 4,
  decision: 5,
  dispatch: 6,
  record: 7,
} as const
