/**
 * What is left of something at an intensity: a change to a share (or a speed) below 1 acts as often over as the
 * intensity says, so that it never turns negative.
 *
 * @param share - left at intensity 1, 0 to 1.
 * @param intensity - >= 0.
 * @returns exactly 1 at intensity 0.
 */
export function leftAt(share: number, intensity: number): number {
  return intensity === 0 ? 1 : share ** intensity
}

/**
 * A factor above 1 at an intensity: its excess grows in proportion.
 *
 * @param factor - at intensity 1, >= 1.
 * @param intensity - >= 0.
 * @returns exactly 1 at intensity 0.
 */
export function grownAt(factor: number, intensity: number): number {
  return 1 + (factor - 1) * intensity
}

/**
 * A share that comes on top of another: of those that the first leaves, at an intensity.
 *
 * @param base - 0 to 1.
 * @param added - of the rest, at intensity 1, 0 to 1.
 * @param intensity - >= 0.
 * @returns exactly `base` at intensity 0.
 */
export function onTopOf(base: number, added: number, intensity: number): number {
  return intensity === 0 || added === 0 ? base : 1 - (1 - base) * leftAt(1 - added, intensity)
}
