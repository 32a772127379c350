/** A file that may be read. */
export interface FoundFile {
  /** Tells it apart from a {@link Refusal}. */
  readonly ok: true
  /** Its path, as it is shown to people. */
  readonly file: string
}

/** Why something cannot be used. */
export interface Refusal {
  /** Tells it apart from what can be used. */
  readonly ok: false
  /** The rule that is broken, without a full stop. */
  readonly rule: string
  /** What to do, in whole sentences. */
  readonly fix: string
}
