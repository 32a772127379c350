/** A lever that cannot be used as it was asked for. The message is one sentence: what was written, the rule, the fix. */
export class LeverError extends Error {
  /** Name of the class. */
  override readonly name = 'LeverError'
  /** What was written. */
  readonly value: string
  /** The rule that it breaks. */
  readonly rule: string
  /** What to write instead. */
  readonly fix: string

  /**
   * @param value - what was written.
   * @param rule - the rule it breaks, phrased to follow the value.
   * @param fix - what to write instead.
   */
  constructor(value: string, rule: string, fix: string) {
    super(`lever ${JSON.stringify(value)} ${rule}: ${fix}`)
    this.value = value
    this.rule = rule
    this.fix = fix
  }
}
