import type { Choose } from './choose.ts'

/** A property that must hold in every generated case. */
export interface Law {
  /** Name, unique among the laws. */
  readonly id: string
  /** The property, in one sentence. */
  readonly statement: string
  /** Why it must hold. */
  readonly source: string
  /** Cases in a whole proof. */
  readonly cases: number
  /** Cases under `--quick`. */
  readonly quickCases: number
  /** The fault that must break it, in a few words. */
  readonly fault: string
  /**
   * Looks at one case.
   *
   * @param choose - makes the choices of the case.
   * @param isSpoiled - whether the fault is put in.
   * @returns how the law is broken; `null` if it holds.
   */
  readonly examine: (choose: Choose, isSpoiled: boolean) => string | null
}
