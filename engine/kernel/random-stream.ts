import seedrandom from 'seedrandom'

/** State of a random stream: the four numbers of the Alea generator. */
export interface RandomState {
  /** Carry. */
  c: number
  /** Oldest of three fractions. */
  s0: number
  /** Middle fraction. */
  s1: number
  /** Newest fraction. */
  s2: number
}

const HALF_OF_LAST_BIT = 2 ** -54

/** A stream of uniform random numbers (Alea of J. Baagøe, from `seedrandom`) whose state can be saved. */
export class RandomStream {
  private generator: seedrandom.StatefulPRNG<seedrandom.State.Alea>

  /** @param seed - any text; equal texts give equal streams. */
  constructor(seed: string) {
    this.generator = seedrandom.alea(seed, { state: true })
  }

  /** The next uniform number, strictly inside (0, 1), with 53 random bits. */
  uniform(): number {
    return this.generator.double() || HALF_OF_LAST_BIT
  }

  /** A copy of the state: plain data, for `restoreState`. */
  captureState(): RandomState {
    return this.generator.state()
  }

  /**
   * Goes on from a saved state.
   *
   * @param state - what `captureState` returned; it is copied.
   */
  restoreState(state: RandomState): void {
    this.generator = seedrandom.alea('', { state })
  }
}
