import type { JsonValue } from '../../../../scenarios/index.ts'

/** One change to the minimal scenario, with its tables as CSV, and the one problem that must come of it. */
export interface BadInput {
  /** What is wrong. */
  readonly name: string
  /** File that is changed; `scenario.yaml` if left out. */
  readonly file?: string
  /** Text that is there once, and what stands in its place. */
  readonly replace?: readonly [from: string, to: string]
  /** New content of the whole file. */
  readonly content?: string | Buffer
  /** File the problem is in, if it is another one. */
  readonly in?: string
  /** Text at which the problem is, there once; the start of the file if left out. */
  readonly at?: string
  /** Path of the problem; the file as a whole if left out. */
  readonly path?: string
  /** Value of the problem; none if left out. */
  readonly value?: JsonValue
  /** Its rule. */
  readonly rule: string
  /** Its fix. */
  readonly fix: string
}
