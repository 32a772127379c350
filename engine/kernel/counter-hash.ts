const TO_UNIT = 2 ** -32

/**
 * A stateless uniform number, strictly inside (0, 1), from two 32-bit integers: the same pair always gives the
 * same number, with 32 random bits. It serves what belongs to one order: its luck does not depend on when, or
 * by whom, it is asked for.
 *
 * Two rounds of a 32-bit mixer (lowbias32 of C. Wellons' hash-prospector), with the key put in before each, so
 * that two keys do not give the same numbers at shifted counters.
 *
 * @param key - 32-bit integer, from `Streams.key`.
 * @param counter - 32-bit integer, signed or unsigned: the order, lot or parcel.
 */
export function counterUniform(key: number, counter: number): number {
  const spread = mix(key ^ 0x9e3779b9)
  return ((mix(mix(counter ^ spread) + key) >>> 0) + 0.5) * TO_UNIT
}

function mix(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad)
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97)
  return bits ^ (bits >>> 15)
}
