/** A running hash over the transitions of a run: two runs with equal hashes went through equal events. */
export class EventHash {
  private first = 0x2545f491
  private second = 0x6b43a9b5

  /**
   * Mixes one transition in.
   *
   * @param kind - what happened.
   * @param luck - who it happened to, as a 32-bit number that does not depend on row numbers.
   * @param amount - how many orders.
   * @param at - when, ms.
   */
  mix(kind: number, luck: number, amount: number, at: number): void {
    this.first = Math.imul(this.first ^ luck ^ (kind << 24), 0x9e3779b1)
    this.first ^= this.first >>> 15
    this.second = Math.imul(this.second ^ (at | 0) ^ Math.imul(amount, 0x85ebca6b), 0xc2b2ae35)
    this.second ^= this.second >>> 13
  }

  /** The hash as 16 hexadecimal digits. */
  toString(): string {
    return [this.first, this.second].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('')
  }
}
