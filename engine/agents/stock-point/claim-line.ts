/** Who waits at a stock point, in the order in which they came; a claim may wait several times. */
export class ClaimLine {
  private claims: Int32Array = new Int32Array(16)
  private units: Float64Array = new Float64Array(16)
  private head = 0
  private length = 0

  /** Whether nobody waits. */
  get isEmpty(): boolean {
    return this.length === 0
  }

  /** Claim of the first in line; meaningless when nobody waits. */
  get first(): number {
    return this.claims[this.head]
  }

  /** Units that the first in line waits for. */
  get wanted(): number {
    return this.units[this.head]
  }

  /**
   * Puts somebody at the end.
   *
   * @param claim - who waits.
   * @param units - for how many units, > 0.
   */
  push(claim: number, units: number): void {
    if (this.length === this.claims.length) this.grow()
    const at = (this.head + this.length++) & (this.claims.length - 1)
    this.claims[at] = claim
    this.units[at] = units
  }

  /**
   * Serves the first in line, who leaves when it has all it wanted.
   *
   * @param units - at most what it waits for.
   */
  serve(units: number): void {
    const left = this.units[this.head] - units
    this.units[this.head] = left
    if (left > 0) return
    this.head = (this.head + 1) & (this.claims.length - 1)
    this.length--
  }

  /**
   * Somebody gives up what it came for last.
   *
   * @param claim - who.
   * @param units - that it no longer wants; at most those it came for then.
   */
  giveUp(claim: number, units: number): void {
    const mask = this.claims.length - 1
    let place = this.length - 1
    while (place >= 0 && this.claims[(this.head + place) & mask] !== claim) place--
    if (place < 0) return
    const at = (this.head + place) & mask
    this.units[at] -= units
    if (this.units[at] > 0) return
    for (let behind = place; behind < this.length - 1; behind++) {
      const to = (this.head + behind) & mask
      const from = (this.head + behind + 1) & mask
      this.claims[to] = this.claims[from]
      this.units[to] = this.units[from]
    }
    this.length--
  }

  private grow(): void {
    const size = this.claims.length
    const claims = new Int32Array(size * 2)
    const units = new Float64Array(size * 2)
    for (let place = 0; place < this.length; place++) {
      claims[place] = this.claims[(this.head + place) & (size - 1)]
      units[place] = this.units[(this.head + place) & (size - 1)]
    }
    this.claims = claims
    this.units = units
    this.head = 0
  }
}
